<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nn_NO" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>done</source>
        <translation>utført</translation>
    </message>
    <message>
        <source>created</source>
        <translation>oppretta</translation>
    </message>
    <message>
        <source>accepted, but not done yet</source>
        <translation>motteken, men ikkje utført enno</translation>
    </message>
    <message>
        <source>done, with nothing to say</source>
        <translation>utført, utan noko å melde</translation>
    </message>
    <message>
        <source>a part of what is there</source>
        <translation>ein del av det som finst</translation>
    </message>
    <message>
        <source>not changed since</source>
        <translation>ikkje endra sidan sist</translation>
    </message>
    <message>
        <source>the API does not understand the request</source>
        <translation>API-et forstår ikkje førespurnaden</translation>
    </message>
    <message>
        <source>the API does not take the token or its proof</source>
        <translation>API-et godtek ikkje tokenet eller beviset</translation>
    </message>
    <message>
        <source>not allowed with this token</source>
        <translation>ikkje tillate med dette tokenet</translation>
    </message>
    <message>
        <source>nothing is found at this address</source>
        <translation>ingenting finst på denne adressa</translation>
    </message>
    <message>
        <source>this method is not for this address</source>
        <translation>denne metoden kan ikkje brukast på denne adressa</translation>
    </message>
    <message>
        <source>the API has no answer of the kind that was asked for</source>
        <translation>API-et har ikkje noko svar av det slaget det vart spurt om</translation>
    </message>
    <message>
        <source>the API has waited too long for the request</source>
        <translation>API-et har venta for lenge på førespurnaden</translation>
    </message>
    <message>
        <source>what is there stands against it</source>
        <translation>det som finst der, står i vegen</translation>
    </message>
    <message>
        <source>what was there is gone for good</source>
        <translation>det som fanst der, er borte for godt</translation>
    </message>
    <message>
        <source>a condition of the request does not hold</source>
        <translation>eit vilkår i førespurnaden er ikkje oppfylt</translation>
    </message>
    <message>
        <source>the body is too large for the API</source>
        <translation>innhaldet er for stort for API-et</translation>
    </message>
    <message>
        <source>the API does not take a body of this kind (Content-Type)</source>
        <translation>API-et tek ikkje imot innhald av dette slaget (Content-Type)</translation>
    </message>
    <message>
        <source>the API understands the request and cannot follow it</source>
        <translation>API-et forstår førespurnaden, men kan ikkje følgje han</translation>
    </message>
    <message>
        <source>too many requests: wait a while</source>
        <translation>for mange førespurnader: vent litt</translation>
    </message>
    <message>
        <source>something went wrong in the API</source>
        <translation>noko gjekk gale i API-et</translation>
    </message>
    <message>
        <source>the API cannot do this</source>
        <translation>API-et kan ikkje gjere dette</translation>
    </message>
    <message>
        <source>what stands before the API got no good answer from it</source>
        <translation>det som står framfor API-et, fekk ikkje noko godt svar frå det</translation>
    </message>
    <message>
        <source>the API is out of service: try later</source>
        <translation>API-et er ute av drift: prøv seinare</translation>
    </message>
    <message>
        <source>what stands before the API got no answer in time</source>
        <translation>det som står framfor API-et, fekk ikkje svar i tide</translation>
    </message>
    <message>
        <source>the API has failed</source>
        <translation>API-et har feila</translation>
    </message>
    <message>
        <source>the API refuses the request</source>
        <translation>API-et avviser førespurnaden</translation>
    </message>
    <message>
        <source>leads elsewhere, and is not followed</source>
        <translation>viser ein annan stad og blir ikkje følgd</translation>
    </message>
    <message>
        <source>The API says “%1”.</source>
        <translation>API-et seier «%1».</translation>
    </message>
    <message>
        <source>The API says “invalid_token”: expired, revoked, or made out to another audience. The tab Token shows which; ask for a new one, or check the API&apos;s address.</source>
        <translation>API-et seier «invalid_token»: gått ut, trekt tilbake eller laga for ein annan mottakar. Fana Token viser kva; hent eit nytt, eller kontroller adressa til API-et.</translation>
    </message>
    <message>
        <source>The API says “insufficient_scope”: the token lacks a scope. Add it to the profile and sign in again.</source>
        <translation>API-et seier «insufficient_scope»: Tokenet manglar eit scope. Legg det til i profilen og logg inn på nytt.</translation>
    </message>
    <message>
        <source>The API says “use_dpop_nonce” again, to a proof that has the nonce it gave. Send it once more; if it stays so, tell those who run the API.</source>
        <translation>API-et seier «use_dpop_nonce» igjen, til eit bevis med den nonce-verdien det gav. Send ein gong til; hjelper det ikkje, så meld frå til dei som driv API-et.</translation>
    </message>
    <message>
        <source>The API says “invalid_dpop_proof”: check this computer&apos;s clock, and that the API is known by the address that was typed.</source>
        <translation>API-et seier «invalid_dpop_proof»: Kontroller klokka på denne maskina, og at API-et er kjent under den adressa som vart skriven inn.</translation>
    </message>
    <message>
        <source>The API says “invalid_request”: it does not understand how the token is presented. Check whether it wants DPoP or Bearer.</source>
        <translation>API-et seier «invalid_request»: Det forstår ikkje måten tokenet blir vist fram på. Kontroller om det vil ha DPoP eller Bearer.</translation>
    </message>
    <message>
        <source>It asks for: %1.</source>
        <translation>Det ber om: %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
</context>
<context>
    <name>CallPanel</name>
    <message>
        <source>line %1 of the headers is not of the form “Name: value”</source>
        <translation>linje %1 i headerane har ikkje forma «Namn: verdi»</translation>
    </message>
    <message>
        <source>the URL has to be a whole web address</source>
        <translation>URL-en må vere ei heil nettadresse</translation>
    </message>
    <message>
        <source>not JSON: line %1</source>
        <translation>ikkje JSON: linje %1</translation>
    </message>
</context>
<context>
    <name>CatalogueEntry</name>
    <message>
        <source>the organisation&apos;s number</source>
        <translation>organisasjonsnummeret</translation>
    </message>
    <message>
        <source>the number of the unit within the organisation</source>
        <translation>nummeret til undereininga</translation>
    </message>
    <message>
        <source>an attest of the trust framework</source>
        <translation>attesten i tillitsrammeverket</translation>
    </message>
    <message>
        <source>an HPR number</source>
        <translation>eit HPR-nummer</translation>
    </message>
    <message>
        <source>the person&apos;s national number</source>
        <translation>fødsels- eller D-nummeret til personen</translation>
    </message>
    <message>
        <source>the SFM journal&apos;s id</source>
        <translation>ID-en til SFM-journalen</translation>
    </message>
    <message>
        <source>a token that is for this API alone</source>
        <translation>eit token som berre er for dette API-et</translation>
    </message>
    <message>
        <source>the owner&apos;s approval</source>
        <translation>godkjenning frå eigaren</translation>
    </message>
    <message>
        <source>a delegation in Altinn</source>
        <translation>ei delegering i Altinn</translation>
    </message>
    <message>
        <source>an HER id</source>
        <translation>ein HER-ID</translation>
    </message>
    <message>
        <source>For machines only: nobody signs in to it.</source>
        <translation>Berre for maskiner: Ingen loggar inn på det.</translation>
    </message>
    <message>
        <source>Its tokens come from Maskinporten, not from HelseID.</source>
        <translation>Tokena kjem frå Maskinporten, ikkje frå HelseID.</translation>
    </message>
    <message>
        <source>%1 (not confirmed)</source>
        <comment>%1: a fact</comment>
        <translation>%1 (ikkje stadfesta)</translation>
    </message>
    <message>
        <source>Replaced by: %1</source>
        <translation>Erstatta av: %1</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Eigar: %1</translation>
    </message>
    <message>
        <source>Resource: %1</source>
        <translation>Ressurs: %1</translation>
    </message>
    <message>
        <source>Formerly: %1</source>
        <translation>Tidlegare: %1</translation>
    </message>
    <message>
        <source>Security level: %1</source>
        <translation>Tryggleiksnivå: %1</translation>
    </message>
    <message>
        <source>It needs %1.</source>
        <translation>Det krev %1.</translation>
    </message>
    <message>
        <source>Test address: %1</source>
        <translation>Testadresse: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Kjelde: %1</translation>
    </message>
    <message>
        <source>people who sign in</source>
        <translation>personar som loggar inn</translation>
    </message>
    <message>
        <source>machines only</source>
        <translation>berre maskiner</translation>
    </message>
    <message>
        <source>people and machines</source>
        <translation>personar og maskiner</translation>
    </message>
    <message>
        <source>Maskinporten, not HelseID</source>
        <translation>Maskinporten, ikkje HelseID</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>The certificate of this installation is not good before %1. Check this computer&apos;s clock.</source>
        <translation>Sertifikatet til denne installasjonen gjeld ikkje før %1. Sjekk klokka på denne datamaskina.</translation>
    </message>
    <message>
        <source>The certificate of this installation runs out: %1. Make or import a new one and have it registered before then.</source>
        <translation>Sertifikatet til denne installasjonen går ut: %1. Lag eller importer eit nytt, og få det registrert før den tid.</translation>
    </message>
    <message>
        <source>The certificate of this installation has run out: %1. Make or import a new one and have it registered.</source>
        <translation>Sertifikatet til denne installasjonen har gått ut: %1. Lag eller importer eit nytt, og få det registrert.</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>What kind of token this is</source>
        <translation>Kva slags token dette er</translation>
    </message>
    <message>
        <source>Algorithm of the signature, or of the encryption</source>
        <translation>Algoritme for signaturen eller krypteringa</translation>
    </message>
    <message>
        <source>Algorithm that the content is encrypted with</source>
        <translation>Algoritme som innhaldet er kryptert med</translation>
    </message>
    <message>
        <source>Name of the authority&apos;s key</source>
        <translation>Namnet på nøkkelen til innloggingstenesta</translation>
    </message>
    <message>
        <source>What kind of content this is</source>
        <translation>Kva slags innhald dette er</translation>
    </message>
    <message>
        <source>How the content is compressed</source>
        <translation>Korleis innhaldet er komprimert</translation>
    </message>
    <message>
        <source>Extensions that a reader has to understand</source>
        <translation>Utvidingar som mottakaren må forstå</translation>
    </message>
    <message>
        <source>Thumbprint of the key&apos;s certificate</source>
        <translation>Fingeravtrykk av sertifikatet til nøkkelen</translation>
    </message>
    <message>
        <source>The key&apos;s certificates; not looked at</source>
        <translation>Sertifikata til nøkkelen; blir ikkje vurderte</translation>
    </message>
    <message>
        <source>Address of certificates; never visited</source>
        <translation>Adresse til sertifikat; blir aldri besøkt</translation>
    </message>
    <message>
        <source>Address of keys; never visited</source>
        <translation>Adresse til nøklar; blir aldri besøkt</translation>
    </message>
    <message>
        <source>A public key; no signature is checked with it</source>
        <translation>Ein offentleg nøkkel; ingen signatur blir kontrollert med han</translation>
    </message>
    <message>
        <source>Authority that issued the token</source>
        <translation>Innloggingstenesta som utferda tokenet</translation>
    </message>
    <message>
        <source>Whom the token is for: the API, or the client</source>
        <translation>Kven tokenet er til: API-et eller klienten</translation>
    </message>
    <message>
        <source>What may be done with the token</source>
        <translation>Kva tokenet kan brukast til</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gyldig til</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gyldig frå</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>Utferda</translation>
    </message>
    <message>
        <source>Client that got the token</source>
        <translation>Klienten som fekk tokenet</translation>
    </message>
    <message>
        <source>Who signed in, as the authority names the person</source>
        <translation>Kven som logga inn, med ID-en brukaren har hos innloggingstenesta</translation>
    </message>
    <message>
        <source>Name of this very token</source>
        <translation>ID-en til nettopp dette tokenet</translation>
    </message>
    <message>
        <source>Key that the token is bound to: useless without a proof by it</source>
        <translation>Nøkkelen tokenet er bunde til: kan ikkje brukast utan eit bevis laga med han</translation>
    </message>
    <message>
        <source>Who acts on the person&apos;s behalf</source>
        <translation>Kven som handlar på vegner av brukaren</translation>
    </message>
    <message>
        <source>Who may act on the person&apos;s behalf</source>
        <translation>Kven som kan handle på vegner av brukaren</translation>
    </message>
    <message>
        <source>What exactly was authorised</source>
        <translation>Nøyaktig kva det er gitt tilgang til</translation>
    </message>
    <message>
        <source>When the person signed in</source>
        <translation>Når brukaren logga inn</translation>
    </message>
    <message>
        <source>How strong the sign-in was</source>
        <translation>Kor sterk innlogginga var</translation>
    </message>
    <message>
        <source>How the person signed in</source>
        <translation>Korleis brukaren logga inn</translation>
    </message>
    <message>
        <source>Client that the ID token was issued to</source>
        <translation>Klienten som ID-tokenet vart utferda til</translation>
    </message>
    <message>
        <source>Ties the ID token to one sign-in</source>
        <translation>Knyter ID-tokenet til éi innlogging</translation>
    </message>
    <message>
        <source>Ties the ID token to an access token</source>
        <translation>Knyter ID-tokenet til eit tilgangstoken</translation>
    </message>
    <message>
        <source>Ties the ID token to a code</source>
        <translation>Knyter ID-tokenet til ein kode</translation>
    </message>
    <message>
        <source>Ties the ID token to a request</source>
        <translation>Knyter ID-tokenet til ein førespurnad</translation>
    </message>
    <message>
        <source>Session at the authority</source>
        <translation>Økta hos innloggingstenesta</translation>
    </message>
    <message>
        <source>The person&apos;s whole name</source>
        <translation>Det fulle namnet til brukaren</translation>
    </message>
    <message>
        <source>The person&apos;s first name</source>
        <translation>Fornamnet til brukaren</translation>
    </message>
    <message>
        <source>The person&apos;s middle name</source>
        <translation>Mellomnamnet til brukaren</translation>
    </message>
    <message>
        <source>The person&apos;s last name</source>
        <translation>Etternamnet til brukaren</translation>
    </message>
    <message>
        <source>What the person likes to be called</source>
        <translation>Kva brukaren vil kallast</translation>
    </message>
    <message>
        <source>The person&apos;s date of birth</source>
        <translation>Fødselsdatoen til brukaren</translation>
    </message>
    <message>
        <source>The person&apos;s e-mail address</source>
        <translation>E-postadressa til brukaren</translation>
    </message>
    <message>
        <source>Whether the e-mail address was checked</source>
        <translation>Om e-postadressa er stadfesta</translation>
    </message>
    <message>
        <source>The person&apos;s telephone number</source>
        <translation>Telefonnummeret til brukaren</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translation>Språket til brukaren</translation>
    </message>
    <message>
        <source>The person&apos;s time zone</source>
        <translation>Tidssona til brukaren</translation>
    </message>
    <message>
        <source>When the person&apos;s data were changed</source>
        <translation>Når opplysningane om brukaren vart endra</translation>
    </message>
    <message>
        <source>Method of the request that the proof is for</source>
        <translation>Metoden i førespurnaden som beviset gjeld</translation>
    </message>
    <message>
        <source>Address of the request that the proof is for</source>
        <translation>Adressa i førespurnaden som beviset gjeld</translation>
    </message>
    <message>
        <source>Ties the proof to an access token</source>
        <translation>Knyter beviset til eit tilgangstoken</translation>
    </message>
    <message>
        <source>Service where the person signed in</source>
        <translation>Tenesta brukaren logga inn hos</translation>
    </message>
    <message>
        <source>How the client proved who it is</source>
        <translation>Korleis klienten viste kven han er</translation>
    </message>
    <message>
        <source>The person&apos;s national identity number</source>
        <translation>Fødsels- eller D-nummeret til brukaren</translation>
    </message>
    <message>
        <source>Pseudonym of the person&apos;s national identity number</source>
        <translation>Pseudonym for fødsels- eller D-nummeret til brukaren</translation>
    </message>
    <message>
        <source>Security level of the sign-in, 4 being the highest</source>
        <translation>Tryggleiksnivået for innlogginga; 4 er høgast</translation>
    </message>
    <message>
        <source>Assurance level of the sign-in</source>
        <translation>Tillitsnivået for innlogginga</translation>
    </message>
    <message>
        <source>Network that the person signed in from</source>
        <translation>Nettverket brukaren logga inn frå</translation>
    </message>
    <message>
        <source>Number in the register of health personnel (HPR)</source>
        <translation>Nummer i Helsepersonellregisteret (HPR)</translation>
    </message>
    <message>
        <source>The client&apos;s name</source>
        <translation>Namnet på klienten</translation>
    </message>
    <message>
        <source>Whether the client serves one organisation or several</source>
        <translation>Om klienten er for éin eller fleire organisasjonar</translation>
    </message>
    <message>
        <source>Organisation number of the legal entity</source>
        <translation>Organisasjonsnummeret til overeininga (juridisk eining)</translation>
    </message>
    <message>
        <source>Organisation number of the unit below it</source>
        <translation>Organisasjonsnummeret til undereininga</translation>
    </message>
    <message>
        <source>Organisation number of the supplier</source>
        <translation>Organisasjonsnummeret til leverandøren</translation>
    </message>
    <message>
        <source>The client&apos;s name at the prescription module (SFM)</source>
        <translation>Namnet på klienten i Sentral forskrivningsmodul (SFM)</translation>
    </message>
    <message>
        <source>Journal at the prescription module</source>
        <translation>Journal i Sentral forskrivningsmodul</translation>
    </message>
    <message>
        <source>The client&apos;s name at the welfare technology hub (VKP)</source>
        <translation>Namnet på klienten i Velferdsteknologisk knutepunkt (VKP)</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>--%1 takes a whole number from %2 to %3</source>
        <translation>--%1 må vere eit heiltal frå %2 til %3</translation>
    </message>
    <message>
        <source>--%1 takes one of %2</source>
        <translation>--%1 må ha ein av verdiane %2</translation>
    </message>
    <message>
        <source>%1; see “knippe-cli %2”</source>
        <translation>%1; sjå «knippe-cli %2»</translation>
    </message>
    <message>
        <source>there is no option “%1”</source>
        <translation>valet «%1» finst ikkje</translation>
    </message>
    <message>
        <source>there is no command “%1”</source>
        <translation>kommandoen «%1» finst ikkje</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 krev %2</translation>
    </message>
    <message>
        <source>“%1” is one word too many</source>
        <translation>«%1» er eitt ord for mykje</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>det manglar ein kommando</translation>
    </message>
    <message>
        <source>after “%1” comes one of %2</source>
        <translation>etter «%1» må det stå ein av %2</translation>
    </message>
    <message>
        <source>%1 takes one of %2</source>
        <translation>%1 må ha ein av verdiane %2</translation>
    </message>
    <message>
        <source>Answer in JSON.</source>
        <translation>Svar i JSON.</translation>
    </message>
    <message>
        <source>Give the profile this name, whatever FILE says.</source>
        <translation>Gi profilen dette namnet, same kva som står i FILE.</translation>
    </message>
    <message>
        <source>Show which profiles there are.</source>
        <translation>Vis kva profilar som finst.</translation>
    </message>
    <message>
        <source>Show a profile, without its key.</source>
        <translation>Vis ein profil, utan nøkkelen.</translation>
    </message>
    <message>
        <source>Sign out, and remove a profile with its key.</source>
        <translation>Logg ut, og fjern ein profil og nøkkelen.</translation>
    </message>
    <message>
        <source>Where to sign in: in Knippe&apos;s own window (the default), in the system&apos;s browser, or in any browser, at the address on stdout&apos;s first line.</source>
        <translation>Kvar innlogginga skjer: i Knippe sitt eige vindauge (standard), i standardnettlesaren på maskina, eller i ein valfri nettlesar som får adressa frå første linja på stdout.</translation>
    </message>
    <message>
        <source>Only this API of the profile; may be repeated.</source>
        <translation>Berre dette API-et i profilen; kan takast opp att.</translation>
    </message>
    <message>
        <source>Wait at most this many seconds: 1 to 3600; default 300.</source>
        <translation>Lengste ventetid i sekund: 1 til 3600 (standard: 300).</translation>
    </message>
    <message>
        <source>Run Knippe&apos;s window without Chromium&apos;s sandbox: for trials with an authority on this machine only.</source>
        <translation>Køyr vindauget til Knippe utan sandkassa i Chromium: berre til utprøving mot ei innloggingsteneste på denne maskina.</translation>
    </message>
    <message>
        <source>Sign in once and fetch one access token for each API.</source>
        <translation>Logg inn éin gong og hent eitt tilgangstoken per API.</translation>
    </message>
    <message>
        <source>Ctrl+C cancels. Exits with 10 when signed in, but at least one API got no token.</source>
        <translation>Ctrl+C avbryt. Avsluttar med kode 10 når du er logga inn, men minst eitt API ikkje fekk token.</translation>
    </message>
    <message>
        <source>Show the tokens themselves too.</source>
        <translation>Vis sjølve tokena òg.</translation>
    </message>
    <message>
        <source>Show what is known of each API&apos;s token.</source>
        <translation>Vis kva som er kjent om tokenet for kvart API.</translation>
    </message>
    <message>
        <source>Asks the keychain only, never the network.</source>
        <translation>Spør berre nøkkelringen, aldri nettet.</translation>
    </message>
    <message>
        <source>The token alone (the default), an Authorization header, or what `tokens --json --reveal` says of it.</source>
        <translation>Berre tokenet (standard), ein Authorization-header, eller det `tokens --json --reveal` viser om det.</translation>
    </message>
    <message>
        <source>Fetch a new token even if a valid one is held.</source>
        <translation>Hent eit nytt token sjølv om det finst eit gyldig.</translation>
    </message>
    <message>
        <source>Renew a token that is valid for less than so many seconds: 0 to 86400, or else 30.</source>
        <translation>Forny eit token som er gyldig i færre sekund enn dette: 0 til 86400 (standard: 30).</translation>
    </message>
    <message>
        <source>Print a valid access token for one API.</source>
        <translation>Skriv ut eit gyldig tilgangstoken for eitt API.</translation>
    </message>
    <message>
        <source>Uses the one that is held, and renews it when needed.</source>
        <translation>Bruker det som finst, og fornyar det ved behov.</translation>
    </message>
    <message>
        <source>Show who is signed in, until when, and whether the keychain answers.</source>
        <translation>Vis innlogga brukar, utløp og korleis nøkkelringen er.</translation>
    </message>
    <message>
        <source>Exits with 3 when nobody is signed in, and with 8 when the keychain cannot say.</source>
        <translation>Avsluttar med 3 når ingen er logga inn, og med 8 når nøkkelringen ikkje kan svare.</translation>
    </message>
    <message>
        <source>Forget the sign-in and its tokens, and tell the authority.</source>
        <translation>Logg ut, slett tokena og varsle innloggingstenesta.</translation>
    </message>
    <message>
        <source>Works offline, and with nobody signed in.</source>
        <translation>Verkar òg utan nett, og når ingen er logga inn.</translation>
    </message>
    <message>
        <source>Usage: knippe-cli COMMAND …</source>
        <translation>Bruk: knippe-cli COMMAND …</translation>
    </message>
    <message>
        <source>Signs a person in once and gets one access token for each API. Answers go to stdout, everything else to stderr; secrets live in the keychain only.</source>
        <translation>Loggar inn ein person éin gong og hentar eitt tilgangstoken for kvart API. Svar går til stdout, alt anna til stderr; løyndomar ligg berre i nøkkelringen.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Kommandoar:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Val:</translation>
    </message>
    <message>
        <source>Speak nb, nn or en, rather than the system&apos;s language.</source>
        <translation>Bruk nb, nn eller en i staden for språket i systemet.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Skriv ut versjonen.</translation>
    </message>
    <message>
        <source>Print this; “knippe-cli help COMMAND” tells more of a command.</source>
        <translation>Skriv ut dette; «knippe-cli help COMMAND» seier meir om ein kommando.</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Avslutningskodar:</translation>
    </message>
    <message>
        <source>done</source>
        <translation>utført</translation>
    </message>
    <message>
        <source>a fault in Knippe</source>
        <translation>feil i Knippe</translation>
    </message>
    <message>
        <source>the command line is not right</source>
        <translation>kommandoen er feil skriven</translation>
    </message>
    <message>
        <source>not signed in, or the session has ended</source>
        <translation>ikkje logga inn, eller økta er avslutta</translation>
    </message>
    <message>
        <source>cancelled, or nobody signed in within the time allowed</source>
        <translation>avbrote, eller ingen logga inn innan fristen</translation>
    </message>
    <message>
        <source>the authority said no</source>
        <translation>innloggingstenesta sa nei</translation>
    </message>
    <message>
        <source>an answer was refused by a security check</source>
        <translation>eit svar vart avvist i ein tryggleikskontroll</translation>
    </message>
    <message>
        <source>network or TLS failure</source>
        <translation>nettverks- eller TLS-feil</translation>
    </message>
    <message>
        <source>the keychain is locked or out of reach</source>
        <translation>nøkkelringen er låst eller utilgjengeleg</translation>
    </message>
    <message>
        <source>the profile is invalid or unknown</source>
        <translation>profilen er ugyldig eller ukjend</translation>
    </message>
    <message>
        <source>signed in, but at least one API has no token</source>
        <translation>logga inn, men minst eitt API har ikkje token</translation>
    </message>
    <message>
        <source>Usage: knippe-cli %1 COMMAND …</source>
        <translation>Bruk: knippe-cli %1 COMMAND …</translation>
    </message>
    <message>
        <source>Usage: knippe-cli %1%2</source>
        <translation>Bruk: knippe-cli %1%2</translation>
    </message>
    <message>
        <source> [OPTION]…</source>
        <translation> [OPTION]…</translation>
    </message>
    <message>
        <source>Asking the authority what it offers …</source>
        <translation>Spør innloggingstenesta kva ho tilbyr …</translation>
    </message>
    <message>
        <source>Sending the sign-in request …</source>
        <translation>Sender innloggingsførespurnaden …</translation>
    </message>
    <message>
        <source>Waiting for a person to sign in in the browser …</source>
        <translation>Ventar på at nokon loggar inn i nettlesaren …</translation>
    </message>
    <message>
        <source>Fetching the first token …</source>
        <translation>Hentar det første tokenet …</translation>
    </message>
    <message>
        <source>Checking who has signed in …</source>
        <translation>Sjekkar kven som har logga inn …</translation>
    </message>
    <message>
        <source>%1: no token (%2)</source>
        <translation>%1: ikkje noko token (%2)</translation>
    </message>
    <message>
        <source>%1: token, expiry %2</source>
        <translation>%1: token, utløp %2</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Logga inn som %1.</translation>
    </message>
    <message>
        <source>hint: --browser print shows the address, to be opened in any browser here</source>
        <translation>tips: --browser print viser adressa, så ho kan opnast i ein valfri nettlesar på denne maskina</translation>
    </message>
    <message>
        <source>Already signed in; the token requests are brought to their end first.</source>
        <translation>Allereie logga inn; tokenførespurnadene blir fullførte først.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>%1 (expired)</source>
        <translation>%1 (gått ut)</translation>
    </message>
    <message>
        <source>%1 (in %2 s)</source>
        <translation>%1 (om %2 s)</translation>
    </message>
    <message>
        <source>%1 (in %2 min)</source>
        <translation>%1 (om %2 min)</translation>
    </message>
    <message>
        <source>%1 (in %2 h)</source>
        <translation>%1 (om %2 t)</translation>
    </message>
    <message>
        <source>note: the scope “offline” is usually meant to be “offline_access”</source>
        <translation>merk: med scopet «offline» er det oftast meint «offline_access»</translation>
    </message>
    <message>
        <source>note: RFC 6749 does not allow scopes like these; they are sent as they stand: %1</source>
        <translation>merk: RFC 6749 tillèt ikkje slike scope; dei blir sende som dei står: %1</translation>
    </message>
    <message>
        <source>note: this profile trusts the extra anchor in %1</source>
        <translation>merk: denne profilen stolar på det ekstra rotsertifikatet i %1</translation>
    </message>
    <message>
        <source>note: the private key is in the keychain now; remove the copy in %1 if it is needed no more</source>
        <translation>merk: privatnøkkelen ligg no i nøkkelringen; slett kopien i %1 om du ikkje treng han lenger</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Innloggingsteneste</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>APIs</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Extra trust anchor</source>
        <translation>Ekstra rotsertifikat</translation>
    </message>
    <message>
        <source>There is no profile yet. Import one with “knippe-cli profile add FILE”.</source>
        <translation>Det finst ingen profil enno. Importer ein med «knippe-cli profile add FILE».</translation>
    </message>
    <message>
        <source>Key thumbprint</source>
        <translation>Fingeravtrykk av nøkkelen</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>Redirect-URI</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Pushed authorization</source>
        <translation>Pushed authorization</translation>
    </message>
    <message>
        <source>off</source>
        <translation>av</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Fjerna: %1</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>låst</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>utilgjengeleg</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Innlogga</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Brukar</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Økta varer til</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Nøkkelring</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Logga ut.</translation>
    </message>
    <message>
        <source>note: the authority gives no token that is valid for %1 s; this one is for %2 s</source>
        <translation>merk: innloggingstenesta gir ikkje noko token som er gyldig i %1 s; dette er gyldig i %2 s</translation>
    </message>
    <message>
        <source>The token request under way is brought to its end first.</source>
        <translation>Tokenførespurnaden som er i gang, blir fullført først.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gyldig</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>gått ut</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>feila</translation>
    </message>
    <message>
        <source>lifetime unknown</source>
        <translation>ukjend levetid</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ikkje henta</translation>
    </message>
    <message>
        <source>not granted: %1</source>
        <translation>ikkje gitt: %1</translation>
    </message>
    <message>
        <source>not asked for: %1</source>
        <translation>ikkje bede om: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Mottakar</translation>
    </message>
    <message>
        <source>The keychain has taken the newest refresh token.</source>
        <translation>Nøkkelringen har teke imot det nyaste fornyingstokenet.</translation>
    </message>
    <message>
        <source>Fetching the person&apos;s name …</source>
        <translation>Hentar namnet på brukaren …</translation>
    </message>
    <message>
        <source>Request object</source>
        <translation>Request-objekt</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signert</translation>
    </message>
    <message>
        <source>Code binding</source>
        <translation>Binding av koden</translation>
    </message>
    <message>
        <source>Userinfo</source>
        <translation>Userinfo</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>blir henta</translation>
    </message>
    <message>
        <source>After signing out</source>
        <translation>Etter utlogging</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Usikkert</translation>
    </message>
    <message>
        <source>since %1: a renewal had no answer, so the session may have ended</source>
        <translation>sidan %1: Ei fornying fekk ikkje svar, så økta kan vere avslutta</translation>
    </message>
    <message>
        <source>the same token as for %1</source>
        <translation>same token som for %1</translation>
    </message>
    <message>
        <source>--header takes a line of the form “Name: value”</source>
        <translation>--header må vere ei linje på forma «Namn: verdi»</translation>
    </message>
    <message>
        <source>HTTP %1, %2 ms, %3 bytes</source>
        <translation>HTTP %1, %2 ms, %3 byte</translation>
    </message>
    <message>
        <source>For shells and dotenv, a .http file, one curl command, an environment for Postman or Bruno, or JSON.</source>
        <translation>For skal og dotenv, ei .http-fil, éin curl-kommando, eit miljø for Postman eller Bruno, eller JSON.</translation>
    </message>
    <message>
        <source>For this request, with a fresh DPoP proof; curl and http need it.</source>
        <translation>For denne førespurnaden, med eit nytt DPoP-bevis; må vere med for curl og http.</translation>
    </message>
    <message>
        <source>Of that request; default GET.</source>
        <translation>Metoden i den førespurnaden (standard: GET).</translation>
    </message>
    <message>
        <source>Print tokens in the form that another tool reads.</source>
        <translation>Skriv ut token i formatet til eit anna verktøy.</translation>
    </message>
    <message>
        <source>Without RESOURCE, those of all APIs. A proof is good for one request, and for seconds.</source>
        <translation>Utan RESOURCE blir det tokena for alle API-a. Eit bevis gjeld éin førespurnad, og berre i nokre sekund.</translation>
    </message>
    <message>
        <source>The DPoP-Nonce that the API has given.</source>
        <translation>DPoP-Nonce-verdien API-et har gitt.</translation>
    </message>
    <message>
        <source>Print a fresh DPoP proof for one request to an API.</source>
        <translation>Skriv ut eit nytt DPoP-bevis for éin førespurnad til eit API.</translation>
    </message>
    <message>
        <source>It belongs to the token that “knippe-cli token” prints.</source>
        <translation>Beviset høyrer til tokenet som «knippe-cli token» skriv ut.</translation>
    </message>
    <message>
        <source>Send this file, or stdin for -; METHOD is POST then, unless given.</source>
        <translation>Send denne fila, eller stdin ved -; METHOD er då POST om ikkje anna er oppgitt.</translation>
    </message>
    <message>
        <source>Send this header, “Name: value”; may be repeated.</source>
        <translation>Send denne headeren, «Namn: verdi»; kan takast opp att.</translation>
    </message>
    <message>
        <source>Call an API with its token, and print what it answers.</source>
        <translation>Kall eit API med tokenet for det, og skriv ut svaret.</translation>
    </message>
    <message>
        <source>METHOD is GET, unless given. Redirects are not followed. Exits with 11 when the API answers with a status of 400 or more.</source>
        <translation>METHOD er GET om ikkje anna er oppgitt. Omdirigeringar blir ikkje følgde. Avsluttar med 11 når API-et svarar med status 400 eller høgare.</translation>
    </message>
    <message>
        <source>Show how this other token differs.</source>
        <translation>Vis kva som er annleis i dette andre tokenet.</translation>
    </message>
    <message>
        <source>Show what a token says, and whether that can be believed.</source>
        <translation>Vis kva eit token seier, og om det er til å stole på.</translation>
    </message>
    <message>
        <source>Reads the token from FILE, or from stdin. Its signature is checked when a profile has its authority.</source>
        <translation>Les tokenet frå FILE eller stdin. Signaturen blir kontrollert når ein profil har innloggingstenesta tokenet kjem frå.</translation>
    </message>
    <message>
        <source>Every profile, rather than PROFILE: the end of a shift.</source>
        <translation>Alle profilar i staden for PROFILE: ved vaktslutt.</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>merk: %1</translation>
    </message>
    <message>
        <source>N is no nonce</source>
        <translation>N er ikkje ein nonce</translation>
    </message>
    <message>
        <source>the API answered, but not with success</source>
        <translation>API-et svara med ein feilstatus</translation>
    </message>
    <message>
        <source>URL has to be a whole web address</source>
        <translation>URL må vere ei fullstendig nettadresse</translation>
    </message>
    <message>
        <source>a token is no argument; give its file, or the token on stdin</source>
        <translation>eit token kan ikkje stå på kommandolinja; oppgi fila, eller gi tokenet på stdin</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>NEI</translation>
    </message>
    <message>
        <source>This is %1.</source>
        <translation>Dette er %1.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Would the API take it?</source>
        <translation>Ville API-et godta det?</translation>
    </message>
    <message>
        <source>The other is %1.</source>
        <translation>Det andre er %1.</translation>
    </message>
    <message>
        <source>Sign-in hosts</source>
        <translation>Vertar for innlogging</translation>
    </message>
    <message>
        <source>keep fresh is on</source>
        <translation>«hald gyldig» er på</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>svarar ikkje</translation>
    </message>
    <message>
        <source>not to be used</source>
        <translation>tilgang nekta</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>skadd</translation>
    </message>
    <message>
        <source>%1: signed out.</source>
        <translation>%1: logga ut.</translation>
    </message>
    <message>
        <source>%1: not signed out.</source>
        <translation>%1: ikkje logga ut.</translation>
    </message>
    <message>
        <source>Nobody was signed in.</source>
        <translation>Ingen var logga inn.</translation>
    </message>
    <message>
        <source>note: ignored from the environment: %1</source>
        <translation>merk: ignorerer desse miljøvariablane: %1</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>åtvaring: %1</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>ein person</translation>
    </message>
    <message>
        <source>machines only</source>
        <translation>berre maskiner</translation>
    </message>
    <message>
        <source>a person or a machine</source>
        <translation>ein person eller ei maskin</translation>
    </message>
    <message>
        <source>not HelseID: Maskinporten</source>
        <translation>ikkje HelseID: Maskinporten</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressurs</translation>
    </message>
    <message>
        <source>Formerly</source>
        <translation>Tidlegare</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Krev</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Erstatta av</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Ustadfesta</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kjelde</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>No API in the catalogue has “%1” in it.</source>
        <translation>Ikkje noko API i katalogen har «%1» i seg.</translation>
    </message>
    <message>
        <source>The client&apos;s id, where FILE is only its key.</source>
        <translation>ID-en til klienten, der FILE berre er nøkkelen.</translation>
    </message>
    <message>
        <source>Where the client is registered, where FILE does not say.</source>
        <translation>Kvar klienten er registrert, der FILE ikkje seier det.</translation>
    </message>
    <message>
        <source>Ask for this scope, rather than for those in FILE; may be repeated. APIs are known by what stands before the slash.</source>
        <translation>Be om dette scopet i staden for dei i FILE; kan takast fleire gonger. API blir kjende på det som står framfor skråstreken.</translation>
    </message>
    <message>
        <source>Read the passphrase of FILE&apos;s key from this file descriptor, rather than from the terminal.</source>
        <translation>Les passordfrasa til nøkkelen i FILE frå denne fildeskriptoren i staden for frå terminalen.</translation>
    </message>
    <message>
        <source>Show what would be stored where, and store nothing.</source>
        <translation>Vis kva som ville bli lagra kvar, og lagre ingenting.</translation>
    </message>
    <message>
        <source>Import a client from a file, or from stdin for -.</source>
        <translation>Importer ein klient frå ei fil, eller frå stdin for -.</translation>
    </message>
    <message>
        <source>FILE is a profile in JSON, a configuration from HelseID Selvbetjening, or a private key: JWK, JWKS, PEM or PKCS#12. The key goes to the keychain, the rest to the profile&apos;s file. Prints the profile&apos;s name; “knippe-cli profile remove” undoes it.</source>
        <translation>FILE er ein profil i JSON, ein konfigurasjon frå HelseID Selvbetjening eller ein privatnøkkel: JWK, JWKS, PEM eller PKCS#12. Nøkkelen blir lagd i nøkkelringen, resten i fila til profilen. Skriv ut namnet på profilen; «knippe-cli profile remove» gjer det om.</translation>
    </message>
    <message>
        <source>Show what is known of the national APIs.</source>
        <translation>Vis kva som er kjent om dei nasjonale API-a.</translation>
    </message>
    <message>
        <source>With WORD, of those whose name, resource, scopes or owner have it in them.</source>
        <translation>Med WORD, om dei som har det i namn, ressurs, scope eller eigar.</translation>
    </message>
    <message>
        <source>The new key that is not in use yet.</source>
        <translation>Den nye nøkkelen, som ikkje er i bruk enno.</translation>
    </message>
    <message>
        <source>The key before the last change.</source>
        <translation>Nøkkelen før førre byte.</translation>
    </message>
    <message>
        <source>Show the public half of a profile&apos;s key.</source>
        <translation>Vis den offentlege halvdelen av nøkkelen til ein profil.</translation>
    </message>
    <message>
        <source>How it signs: PS, RS or ES with 256, 384 or 512; as the key in use, unless given. RSA keys have 4096 bits.</source>
        <translation>Korleis han signerer: PS, RS eller ES med 256, 384 eller 512; som nøkkelen i bruk når det ikkje er oppgitt. RSA-nøklar har 4096 bit.</translation>
    </message>
    <message>
        <source>Make a new key for a profile, and print its public JWK.</source>
        <translation>Lag ein ny nøkkel for ein profil, og skriv ut den offentlege JWK-en.</translation>
    </message>
    <message>
        <source>It waits in the keychain until “knippe-cli key use”, so that it can be registered at the authority before.</source>
        <translation>Han ventar i nøkkelringen til «knippe-cli key use», så han kan registrerast hos innloggingstenesta først.</translation>
    </message>
    <message>
        <source>Go back to the key before the last change.</source>
        <translation>Gå tilbake til nøkkelen før førre byte.</translation>
    </message>
    <message>
        <source>Sign with the new key from now on.</source>
        <translation>Signer med den nye nøkkelen frå no av.</translation>
    </message>
    <message>
        <source>Passphrase of the key: </source>
        <translation>Passordfrasa til nøkkelen: </translation>
    </message>
    <message>
        <source>stdin cannot be both FILE and passphrase</source>
        <translation>stdin kan ikkje vere både FILE og passordfrase</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nøkkel</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritme</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>Nøkkel-ID</translation>
    </message>
    <message>
        <source>In use since</source>
        <translation>I bruk sidan</translation>
    </message>
    <message>
        <source>Public JWK</source>
        <translation>Offentleg JWK</translation>
    </message>
    <message>
        <source>note: register this key at the authority, then run “knippe-cli key use %1”; until then the key in use stays in use</source>
        <translation>merk: registrer denne nøkkelen hos innloggingstenesta, og køyr så «knippe-cli key use %1»; til då er det den gamle nøkkelen som blir brukt</translation>
    </message>
    <message>
        <source>note: “knippe-cli key use --old %1” goes back to the key before</source>
        <translation>merk: «knippe-cli key use --old %1» går tilbake til den førre nøkkelen</translation>
    </message>
    <message>
        <source>on this machine</source>
        <translation>på denne maskina</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>production</source>
        <translation>produksjon</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>Importert frå</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Miljø</translation>
    </message>
    <message>
        <source>Key goes to</source>
        <translation>Nøkkelen blir lagd i</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>nøkkelringen</translation>
    </message>
    <message>
        <source>Profile goes to</source>
        <translation>Profilen blir lagd i</translation>
    </message>
    <message>
        <source>note: other profiles have this key, too: %1</source>
        <translation>merk: andre profilar har òg denne nøkkelen: %1</translation>
    </message>
    <message>
        <source>Change a profile to what FILE says, or stdin for -.</source>
        <translation>Endre ein profil til det FIL seier, eller stdin for -.</translation>
    </message>
    <message>
        <source>FILE is what “knippe-cli profile show --json” prints, with your changes; the key, the session and tokens of APIs that remain are kept. Prints the profile&apos;s name, which may be a new one.</source>
        <translation>FIL er det «knippe-cli profile show --json» skriv ut, med endringane dine; nøkkelen, økta og tokena til API som blir igjen, blir tekne vare på. Skriv ut namnet på profilen, som kan vere nytt.</translation>
    </message>
    <message>
        <source>Make another profile like one, with the same key.</source>
        <translation>Lag ein profil til som er lik ein annan, med same nøkkelen.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>di eiga</translation>
    </message>
    <message>
        <source>Add rows of your own to the catalogue, or write rows anew.</source>
        <translation>Legg eigne rader til katalogen, eller skriv rader på nytt.</translation>
    </message>
    <message>
        <source>FILE, or stdin for -, is what “knippe-cli catalogue WORD --json” prints, with your changes. Prints the rows&apos; ids.</source>
        <translation>FIL, eller stdin for -, er det «knippe-cli catalogue ORD --json» skriv ut, med endringane dine. Skriv ut ID-ane til radene.</translation>
    </message>
    <message>
        <source>Use a newer catalogue than the one that came with Knippe.</source>
        <translation>Bruk ein nyare katalog enn den som følgde med Knippe.</translation>
    </message>
    <message>
        <source>Take a row of your own out of the catalogue.</source>
        <translation>Ta ei av dine eigne rader ut av katalogen.</translation>
    </message>
    <message>
        <source>Managed ones come with this computer: they are changed and removed by those who manage it, and have a key once you have brought one (“knippe-cli key import”, “knippe-cli key new”).</source>
        <translation>Administrerte profilar følgjer med denne maskina: Dei blir endra og fjerna av dei som driv henne, og har ein nøkkel når du har gitt dei ein («knippe-cli key import», «knippe-cli key new»).</translation>
    </message>
    <message>
        <source>Test the way to a profile&apos;s authority, step by step.</source>
        <translation>Test vegen til innloggingstenesta i profilen, steg for steg.</translation>
    </message>
    <message>
        <source>Name, connection, proxy, TLS, metadata, keys and clock. Needs no key and no sign-in. Exits as the first step that fails says.</source>
        <translation>Namn, samband, proxy, TLS, metadata, nøklar og klokke. Treng verken nøkkel eller innlogging. Avsluttar slik det første steget som feilar, seier.</translation>
    </message>
    <message>
        <source>Bring a profile a key of one&apos;s own, from a file or from stdin.</source>
        <translation>Gi ein profil ein eigen nøkkel, frå ei fil eller frå stdin.</translation>
    </message>
    <message>
        <source>It waits as a new key does; in a managed profile that has none it is in use at once. Prints its thumbprint.</source>
        <translation>Han ventar slik ein ny nøkkel gjer; i ein administrert profil som ikkje har nokon, blir han teken i bruk straks. Skriv ut fingeravtrykket.</translation>
    </message>
    <message>
        <source>Show the invented people that tests can sign in.</source>
        <translation>Vis dei fiktive personane som testar kan logge inn.</translation>
    </message>
    <message>
        <source>Put somebody invented on that list, or change the name.</source>
        <translation>Set ein fiktiv person på den lista, eller endre namnet.</translation>
    </message>
    <message>
        <source>NUMBER is a synthetic national identity number, with 80, 65 or 40 added to the month. Any other is refused, as it may be a living person&apos;s.</source>
        <translation>NUMMER er eit syntetisk fødsels- eller D-nummer, med 80, 65 eller 40 lagt til månaden. Alle andre blir avviste, fordi dei kan høyre til ein levande person.</translation>
    </message>
    <message>
        <source>Take somebody off that list, by name or number.</source>
        <translation>Ta ein person av den lista, med namn eller nummer.</translation>
    </message>
    <message>
        <source>At this level of assurance or above; a lower one is refused when the ID token says so.</source>
        <translation>På dette tillitsnivået eller høgare; eit lågare blir avvist når ID-tokenet seier det.</translation>
    </message>
    <message>
        <source>With this identity provider, such as idporten-oidc:bankid.</source>
        <translation>Med denne identitetstilbydaren, til dømes idporten-oidc:bankid.</translation>
    </message>
    <message>
        <source>Ask the person anew, to consent or for the account; or ask nothing, which fails unless somebody is signed in there.</source>
        <translation>Spør personen på nytt, om samtykke eller om konto; eller spør ikkje, noko som feilar om ingen er logga inn der.</translation>
    </message>
    <message>
        <source>Ask the person anew when the last time is more than so many seconds ago.</source>
        <translation>Spør personen på nytt når det er meir enn så mange sekund sidan sist.</translation>
    </message>
    <message>
        <source>Who is about to sign in, for the page to fill in.</source>
        <translation>Kven som skal logge inn, så sida kan fylle det ut.</translation>
    </message>
    <message>
        <source>For this organisation, at ID-porten.</source>
        <translation>På vegner av denne organisasjonen, hos ID-porten.</translation>
    </message>
    <message>
        <source>In test: as this test person, by name or synthetic number, without a page to fill in.</source>
        <translation>I test: som denne testpersonen, med namn eller syntetisk nummer, utan ei side å fylle ut.</translation>
    </message>
    <message>
        <source>In test: at the level that the test person is to have.</source>
        <translation>I test: på det nivået testpersonen skal ha.</translation>
    </message>
    <message>
        <source>After a command: read USER:PASSWORD for the proxies of this computer&apos;s network from this file descriptor, if they ask.</source>
        <translation>Etter ein kommando: Les BRUKAR:PASSORD til proxyane i nettverket til denne maskina frå denne fildeskriptoren, om dei spør.</translation>
    </message>
    <message>
        <source>note: “knippe-cli key use %1” signs with this key from then on</source>
        <translation>merk: «knippe-cli key use %1» signerer med denne nøkkelen frå då av</translation>
    </message>
    <message>
        <source>managed, without a key</source>
        <translation>administrert, utan nøkkel</translation>
    </message>
    <message>
        <source>managed</source>
        <translation>administrert</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>Administrert</translation>
    </message>
    <message>
        <source>note: your own profile “%1” is not shown, because a managed one has its name</source>
        <translation>merk: Din eigen profil «%1» blir ikkje vist, fordi ein administrert profil har namnet</translation>
    </message>
    <message>
        <source>The proxy %1 wants to know who you are.</source>
        <translation>Proxyen %1 vil vite kven du er.</translation>
    </message>
    <message>
        <source>The proxy %1 (%2) wants to know who you are.</source>
        <translation>Proxyen %1 (%2) vil vite kven du er.</translation>
    </message>
    <message>
        <source>User name: </source>
        <translation>Brukarnamn: </translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Passord: </translation>
    </message>
    <message>
        <source>--%1 needs a line of the form USER:PASSWORD</source>
        <translation>--%1 treng ei linje på forma BRUKAR:PASSORD</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Synthetic number</source>
        <translation>Syntetisk nummer</translation>
    </message>
    <message>
        <source>There is no test person yet. Add one with “knippe-cli test-person add NUMBER NAME”.</source>
        <translation>Det finst ingen testperson enno. Legg til ein med «knippe-cli test-person add NUMMER NAMN».</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Lagd til: %1</translation>
    </message>
    <message>
        <source>Under this organisation, rather than the preset&apos;s: its number, and that of the unit below it.</source>
        <translation>På vegner av denne organisasjonen, i staden for den i førehandsvalet: nummeret, og nummeret til undereininga.</translation>
    </message>
    <message>
        <source>Under this unit of the preset&apos;s organisation.</source>
        <translation>På vegner av denne undereininga i organisasjonen til førehandsvalet.</translation>
    </message>
    <message>
        <source>With this preset of the profile: none for no organisation, default for what the profile says.</source>
        <translation>Med dette førehandsvalet i profilen: none for ingen organisasjon, default for det profilen seier.</translation>
    </message>
    <message>
        <source>--%1: “%2” is no organisation number (%3)</source>
        <translation>--%1: «%2» er ikkje noko organisasjonsnummer (%3)</translation>
    </message>
    <message>
        <source>--%1 names a child already; leave --%2 out</source>
        <translation>--%1 nemner alt ei undereining; utelat --%2</translation>
    </message>
    <message>
        <source>journal %1</source>
        <translation>journal %1</translation>
    </message>
    <message>
        <source>attest</source>
        <translation>attest</translation>
    </message>
    <message>
        <source>Tenancy</source>
        <translation>Tenancy</translation>
    </message>
    <message>
        <source>single</source>
        <translation>single</translation>
    </message>
    <message>
        <source>multi</source>
        <translation>multi</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisasjon</translation>
    </message>
    <message>
        <source>settled at the sign-in</source>
        <translation>fastsett ved innlogginga</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Førehandsval</translation>
    </message>
    <message>
        <source>Usual preset</source>
        <translation>Vanleg førehandsval</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>førehandsvalet %1</translation>
    </message>
    <message>
        <source>under organisation %1</source>
        <translation>på vegner av organisasjon %1</translation>
    </message>
    <message>
        <source>another organisation has been chosen since; it is renewed before its next use</source>
        <translation>ein annan organisasjon er vald sidan; det blir fornya før neste bruk</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Innehavar</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Utferdar</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gyldig frå</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gyldig til</translation>
    </message>
    <message>
        <source>note: the profile does not say “mutualTls”, so no certificate is shown</source>
        <translation>merk: profilen seier ikkje «mutualTls», så det blir ikkje vist noko sertifikat</translation>
    </message>
    <message>
        <source>note: register this certificate at the authority, then run “knippe-cli certificate use %1”; until then the one in use stays in use</source>
        <translation>merk: registrer dette sertifikatet hos innloggingstenesta, og køyr så «knippe-cli certificate use %1»; til då blir det som er i bruk, i bruk</translation>
    </message>
    <message>
        <source>note: “knippe-cli certificate use --old %1” goes back to the one before</source>
        <translation>merk: «knippe-cli certificate use --old %1» går tilbake til det førre</translation>
    </message>
    <message>
        <source>The authority is Helsenorge, and its public keys are in this file (JWKS), at this address, or where its metadata say: discovery.</source>
        <translation>Innloggingstenesta er Helsenorge, og dei offentlege nøklane er i denne fila (JWKS), på denne adressa, eller der metadataa seier: discovery.</translation>
    </message>
    <message>
        <source>The certificate itself, for registering.</source>
        <translation>Sjølve sertifikatet, til registrering.</translation>
    </message>
    <message>
        <source>The new one that is not in use yet.</source>
        <translation>Det nye, som ikkje er i bruk enno.</translation>
    </message>
    <message>
        <source>The one before the last change.</source>
        <translation>Det som var før det siste bytet.</translation>
    </message>
    <message>
        <source>Show the certificate by which this computer is known in TLS.</source>
        <translation>Vis sertifikatet som denne datamaskina blir kjend på i TLS.</translation>
    </message>
    <message>
        <source>Make a certificate for a profile on this computer, and print it.</source>
        <translation>Lag eit sertifikat for ein profil på denne datamaskina, og skriv det ut.</translation>
    </message>
    <message>
        <source>The first is in use at once; another one waits in the keychain until “knippe-cli certificate use”, so that it can be registered at the authority before.</source>
        <translation>Det første er i bruk med ein gong; eit anna ventar i nøkkelringen til «knippe-cli certificate use», så det kan registrerast hos innloggingstenesta først.</translation>
    </message>
    <message>
        <source>Bring a profile a certificate with its key (PEM or PKCS#12), from a file or from stdin.</source>
        <translation>Gi ein profil eit sertifikat med nøkkel (PEM eller PKCS#12), frå ei fil eller frå stdin.</translation>
    </message>
    <message>
        <source>It waits as a new one does. Prints its x5t#S256.</source>
        <translation>Det ventar slik eit nytt gjer. Skriv ut x5t#S256.</translation>
    </message>
    <message>
        <source>Go back to the one before the last change.</source>
        <translation>Gå tilbake til det som var før det siste bytet.</translation>
    </message>
    <message>
        <source>Show the authority the new certificate from now on.</source>
        <translation>Vis innloggingstenesta det nye sertifikatet frå no av.</translation>
    </message>
    <message>
        <source>Remove a profile&apos;s certificates and their keys.</source>
        <translation>Fjern sertifikata til ein profil, med nøklar.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Assertions for</source>
        <translation>Assertion-objekt for</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadata</translation>
    </message>
    <message>
        <source>from the authority</source>
        <translation>frå innloggingstenesta</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Adressa til %1</translation>
    </message>
    <message>
        <source>Authority&apos;s keys</source>
        <translation>Nøklane til innloggingstenesta</translation>
    </message>
    <message>
        <source>in the profile</source>
        <translation>i profilen</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autentisering</translation>
    </message>
    <message>
        <source>none: a public client</source>
        <translation>inga: ein offentleg klient</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Økt</translation>
    </message>
    <message>
        <source>prolonged with each renewal</source>
        <translation>blir forlengd ved kvar fornying</translation>
    </message>
    <message>
        <source>Client authentication</source>
        <translation>Autentisering av klienten</translation>
    </message>
    <message>
        <source>none (public)</source>
        <translation>inga (offentleg)</translation>
    </message>
    <message>
        <source>Response mode</source>
        <translation>Svarmåte</translation>
    </message>
    <message>
        <source>Mutual TLS</source>
        <translation>Gjensidig TLS</translation>
    </message>
    <message>
        <source>with a certificate of this installation</source>
        <translation>med eit sertifikat for denne installasjonen</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 for %2</translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 t</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the authority&apos;s by %1, too much to sign in. Please correct the clock and try again.</source>
        <translation>Klokka på denne maskina avvik %1 frå klokka til innloggingstenesta, og det er for mykje til å logge inn. Still klokka rett, og prøv igjen.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the authority&apos;s. Signing in works all the same; please correct the clock.</source>
        <translation>Klokka på denne maskina ligg %1 etter klokka til innloggingstenesta. Innlogginga verkar likevel, men still klokka rett.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the authority&apos;s. Signing in works all the same; please correct the clock.</source>
        <translation>Klokka på denne maskina ligg %1 føre klokka til innloggingstenesta. Innlogginga verkar likevel, men still klokka rett.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresser</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>Kopla til</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Certificate from</source>
        <translation>Sertifikat frå</translation>
    </message>
    <message>
        <source>Certificate valid until</source>
        <translation>Sertifikatet gyldig til</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Stadfesta av</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Utferdar</translation>
    </message>
    <message>
        <source>Number of keys</source>
        <translation>Talet på nøklar</translation>
    </message>
    <message>
        <source>Seconds that the authority is ahead</source>
        <translation>Sekund innloggingstenesta er føre</translation>
    </message>
    <message>
        <source>This computer&apos;s settings name no proxy for this address.</source>
        <translation>Innstillingane på denne maskina nemner ingen proxy for denne adressa.</translation>
    </message>
    <message>
        <source>The authority is on this computer and needs none.</source>
        <translation>Innloggingstenesta er på denne maskina og treng ingen.</translation>
    </message>
    <message>
        <source>The authority does not say what time it is.</source>
        <translation>Innloggingstenesta seier ikkje kva klokka er.</translation>
    </message>
    <message>
        <source>Not tried, because a step before failed.</source>
        <translation>Ikkje prøvd, fordi eit tidlegare steg feila.</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>Samband (TCP)</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Kryptering (TLS)</translation>
    </message>
    <message>
        <source>Authority&apos;s metadata</source>
        <translation>Metadata frå innloggingstenesta</translation>
    </message>
    <message>
        <source>Authority&apos;s keys</source>
        <translation>Nøklane til innloggingstenesta</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klokke</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ventar</translation>
    </message>
    <message>
        <source>under way …</source>
        <translation>undervegs …</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>i orden</translation>
    </message>
    <message>
        <source>almost</source>
        <translation>nesten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>feila</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>utelate</translation>
    </message>
    <message>
        <source>Thumbprint (x5t#S256)</source>
        <translation>Fingeravtrykk (x5t#S256)</translation>
    </message>
    <message>
        <source>The profile shows the authority none.</source>
        <translation>Profilen viser ikkje innloggingstenesta noko.</translation>
    </message>
    <message>
        <source>The profile says it; the authority is not asked.</source>
        <translation>Profilen seier det; innloggingstenesta blir ikkje spurd.</translation>
    </message>
    <message>
        <source>Certificate of this installation</source>
        <translation>Sertifikatet til denne installasjonen</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>%1 is missing: p, q, dp, dq and qi go together</source>
        <translation>%1 manglar: p, q, dp, dq og qi høyrer saman</translation>
    </message>
    <message>
        <source>%1: not base64url</source>
        <translation>%1: ikkje base64url</translation>
    </message>
    <message>
        <source>alg: %1 does not suit a key of kty %2</source>
        <translation>alg: %1 passar ikkje til ein nøkkel med kty %2</translation>
    </message>
    <message>
        <source>alg: %1 is not a supported signature</source>
        <translation>alg: %1 er ikkje ein signatur som er støtta</translation>
    </message>
    <message>
        <source>crv is missing</source>
        <translation>crv manglar</translation>
    </message>
    <message>
        <source>crv: %1 is not supported; P-256, P-384 or P-521 is needed</source>
        <translation>crv: %1 er ikkje støtta; han må vere P-256, P-384 eller P-521</translation>
    </message>
    <message>
        <source>d is missing: this is the public half</source>
        <translation>d manglar: dette er berre den offentlege nøkkelen</translation>
    </message>
    <message>
        <source>d: does not belong to the public part of the key</source>
        <translation>d: høyrer ikkje til den offentlege delen av nøkkelen</translation>
    </message>
    <message>
        <source>key_ops: does not allow to sign</source>
        <translation>key_ops: tillèt ikkje signering</translation>
    </message>
    <message>
        <source>kty is missing</source>
        <translation>kty manglar</translation>
    </message>
    <message>
        <source>kty: %1 is not supported; an RSA or EC key is needed</source>
        <translation>kty: %1 er ikkje støtta; det må vere ein RSA- eller EC-nøkkel</translation>
    </message>
    <message>
        <source>kty: oct is a symmetric key; an RSA or EC key is needed</source>
        <translation>kty: oct er ein symmetrisk nøkkel; det må vere ein RSA- eller EC-nøkkel</translation>
    </message>
    <message>
        <source>n: %1 bits; at least %2 are needed</source>
        <translation>n: %1 bit; det må vere minst %2</translation>
    </message>
    <message>
        <source>use: %1; a key for signatures (sig) is needed</source>
        <translation>use: %1; det må vere ein nøkkel for signaturar (sig)</translation>
    </message>
    <message>
        <source>a member name is repeated</source>
        <translation>eit feltnamn står to gonger</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>for mange nivå</translation>
    </message>
    <message>
        <source>not JSON at byte %1</source>
        <translation>ikkje JSON frå byte %1</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>ikkje eit JSON-objekt</translation>
    </message>
    <message>
        <source>starts with a byte order mark</source>
        <translation>begynner med eit byte order mark</translation>
    </message>
    <message>
        <source>a name of its own</source>
        <translation>eit eige namn</translation>
    </message>
    <message>
        <source>modulus 11: a digit is wrong</source>
        <translation>modulus 11: eit siffer er feil</translation>
    </message>
    <message>
        <source>nine digits</source>
        <translation>ni siffer</translation>
    </message>
    <message>
        <source>no person in a template</source>
        <translation>ingen person i ein mal</translation>
    </message>
    <message>
        <source>none without a parent, as tenancy is multi</source>
        <translation>inga utan overeining, sidan tenancy er multi</translation>
    </message>
    <message>
        <source>none, as tenancy is single</source>
        <translation>inga, sidan tenancy er single</translation>
    </message>
    <message>
        <source>organisation number</source>
        <translation>organisasjonsnummer</translation>
    </message>
    <message>
        <source>it belongs to another key than the one beside it</source>
        <translation>det høyrer til ein annan nøkkel enn den som står ved sida av</translation>
    </message>
    <message>
        <source>it is not made for TLS clients</source>
        <translation>det er ikkje laga for TLS-klientar</translation>
    </message>
    <message>
        <source>it was good until %1</source>
        <translation>det galdt til %1</translation>
    </message>
    <message>
        <source>more than %1 KiB</source>
        <translation>meir enn %1 KiB</translation>
    </message>
    <message>
        <source>not a certificate of X.509</source>
        <translation>ikkje noko X.509-sertifikat</translation>
    </message>
    <message>
        <source>there is none in the file</source>
        <translation>det er ikkje noko i fila</translation>
    </message>
    <message>
        <source>none, as kind is helseid</source>
        <translation>ingen, sidan kind er helseid</translation>
    </message>
    <message>
        <source>none, as kind is helsenorge</source>
        <translation>ingen, sidan kind er helsenorge</translation>
    </message>
    <message>
        <source>public keys only</source>
        <translation>berre offentlege nøklar</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 t %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days, hours</comment>
        <translation>%1 d %2 t</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is already a profile named %1. Remove it first, or choose another name.</source>
        <translation>Det finst allereie ein profil som heiter %1. Fjern han først, eller vel eit anna namn.</translation>
    </message>
    <message>
        <source>The answer does not belong to this sign-in (its state differs), so it was not used. Sign in again.</source>
        <translation>Svaret høyrer ikkje til denne innlogginga (ein annan state), så det vart ikkje brukt. Logg inn på nytt.</translation>
    </message>
    <message>
        <source>Knippe cannot listen at %1 for the browser&apos;s return. Close the program that uses the port, or use a loopback redirect URI without a port.</source>
        <translation>Knippe får ikkje lytta på %1 etter svaret frå nettlesaren. Lukk programmet som bruker porten, eller bruk ein loopback-redirect-URI utan port.</translation>
    </message>
    <message>
        <source>The sign-in page could not be shown: %1. Try again, or sign in with the system&apos;s browser.</source>
        <translation>Innloggingssida kunne ikkje visast: %1. Prøv igjen, eller logg inn med standardnettlesaren.</translation>
    </message>
    <message>
        <source>The sign-in window cannot run here, because the system does not let it shut web content in (no user namespaces, or started as root). Sign in with the system&apos;s browser, or run Knippe as an ordinary user.</source>
        <translation>Innloggingsvindauget kan ikkje køyre her, fordi systemet ikkje lèt det isolere nettinnhald (ingen user namespaces, eller starta som root). Logg inn med standardnettlesaren, eller køyr Knippe som vanleg brukar.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Ingen er logga inn. Logg inn først.</translation>
    </message>
    <message>
        <source>The sign-in was made without the API “%1”. Sign in again to include it.</source>
        <translation>Innlogginga vart gjord utan API-et «%1». Logg inn på nytt for å få det med.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network, and whether the address is right.</source>
        <translation>Får ikkje kontakt med %1. Sjekk nettet, og om adressa er rett.</translation>
    </message>
    <message>
        <source>The authority does not accept the client in the %1 (invalid_client). Check the client id and that this key is registered for it and has not expired; a new client may need some seconds.</source>
        <translation>Innloggingstenesta godtek ikkje klienten i %1 (invalid_client). Sjekk klient-ID-en, og at denne nøkkelen er registrert for klienten og ikkje har gått ut; ein ny klient kan trenge nokre sekund.</translation>
    </message>
    <message>
        <source>The authority no longer accepts this sign-in in the %1 (invalid_grant): it has expired, was revoked, or was used elsewhere. Sign in again.</source>
        <translation>Innloggingstenesta godtek ikkje lenger innlogginga bak %1 (invalid_grant): Ho har gått ut, er trekt tilbake eller er brukt ein annan stad. Logg inn på nytt.</translation>
    </message>
    <message>
        <source>The client may not make this %1 (unauthorized_client). Check its grant types and redirect URIs at the authority.</source>
        <translation>Klienten er ikkje godkjend for %1 (unauthorized_client). Sjekk grant-typane og redirect-URI-ane til klienten hos innloggingstenesta.</translation>
    </message>
    <message>
        <source>The client may not ask for all of the scopes in the %1 (invalid_scope). Check which are approved for it.</source>
        <translation>Klienten har ikkje lov til å be om alle scopa i %1 (invalid_scope). Sjekk kva som er godkjent for han.</translation>
    </message>
    <message>
        <source>The authority failed at the %1 (server_error). Try again later.</source>
        <translation>Innloggingstenesta feila ved %1 (server_error). Prøv igjen seinare.</translation>
    </message>
    <message>
        <source>The authority cannot handle the %1 just now (temporarily_unavailable). Try again later.</source>
        <translation>Innloggingstenesta kan ikkje behandle %1 akkurat no (temporarily_unavailable). Prøv igjen seinare.</translation>
    </message>
    <message>
        <source>The authority does not know the API named in the %1, or the client may not use it (invalid_target). Check the resource.</source>
        <translation>Innloggingstenesta kjenner ikkje API-et i %1, eller klienten har ikkje lov til å bruke det (invalid_target). Sjekk resource i profilen.</translation>
    </message>
    <message>
        <source>The authority does not accept the DPoP proof of the %1 (invalid_dpop_proof). Check this computer&apos;s clock.</source>
        <translation>Innloggingstenesta godtek ikkje DPoP-beviset i %1 (invalid_dpop_proof). Sjekk klokka på maskina.</translation>
    </message>
    <message>
        <source>The authority asked twice for another DPoP nonce in the %1 (use_dpop_nonce). Try again.</source>
        <translation>Innloggingstenesta bad to gonger om ein annan DPoP-nonce i %1 (use_dpop_nonce). Prøv igjen.</translation>
    </message>
    <message>
        <source>The %1 waited too long or was used before (invalid_request_uri). Sign in again.</source>
        <translation>Innloggingstenesta godtek ikkje lenger %1: Det gjekk for lang tid, eller same førespurnad er brukt før (invalid_request_uri). Logg inn på nytt.</translation>
    </message>
    <message>
        <source>sign-in request</source>
        <translation>innloggingsførespurnaden</translation>
    </message>
    <message>
        <source>sign-in</source>
        <translation>innlogginga</translation>
    </message>
    <message>
        <source>token request</source>
        <translation>tokenførespurnaden</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <translation>Tenesta seier: «%1»</translation>
    </message>
    <message>
        <source>You can close this page and go back to Knippe.</source>
        <translation>Du kan lukke denne sida og gå tilbake til Knippe.</translation>
    </message>
    <message>
        <source>The command line is not right: %1. Correct it and run the command again.</source>
        <translation>Kommandoen er feil skriven: %1. Rett han, og køyr han på nytt.</translation>
    </message>
    <message>
        <source>The file is not a JSON object that can be read: %1. Choose a profile in Knippe&apos;s form, or correct the file.</source>
        <translation>Fila er ikkje eit JSON-objekt som kan lesast: %1. Vel ein profil i formatet til Knippe, eller rett fila.</translation>
    </message>
    <message>
        <source>A file could not be read or written: %1. Check that it is there, that you may use it, and that the disk is not full.</source>
        <translation>Ei fil kunne ikkje lesast eller skrivast: %1. Sjekk at ho finst, at du har lov til å bruke henne, og at disken ikkje er full.</translation>
    </message>
    <message>
        <source>There is no profile named “%1”. Choose one that there is, or add it from its file.</source>
        <translation>Det finst ingen profil som heiter «%1». Vel ein som finst, eller legg han til frå profilfila.</translation>
    </message>
    <message>
        <source>The profile has no API named “%1”. Choose one of the profile&apos;s APIs, or add the API to its file and the profile anew.</source>
        <translation>Profilen har ikkje noko API som heiter «%1». Vel eit av API-a i profilen, eller skriv API-et inn i profilfila og legg til profilen på nytt.</translation>
    </message>
    <message>
        <source>The file of the extra trust anchor holds no PEM certificate: %1. Choose a file with one, or do without.</source>
        <translation>Fila med det ekstra rotsertifikatet inneheld ikkje noko PEM-sertifikat: %1. Vel ei fil som har eit slikt sertifikat, eller klar deg utan.</translation>
    </message>
    <message>
        <source>The authority did not give its metadata (%1). Check the profile&apos;s authority; if it is right, try again later.</source>
        <translation>Innloggingstenesta leverte ikkje metadata (%1). Sjekk adressa (authority) i profilen; er ho rett, så prøv igjen seinare.</translation>
    </message>
    <message>
        <source>The authority&apos;s metadata cannot be read: %1. Check the profile&apos;s authority; something else may have answered in its place.</source>
        <translation>Metadata frå innloggingstenesta kan ikkje lesast: %1. Sjekk adressa (authority) i profilen; kanskje har noko anna svara i staden for innloggingstenesta.</translation>
    </message>
    <message>
        <source>The metadata belongs to another authority (“%1”), and nothing has been sent there. Check the profile&apos;s authority, letter by letter.</source>
        <translation>Metadata høyrer til ei anna innloggingsteneste («%1»), og ingenting er sendt dit. Sjekk adressa (authority) i profilen, teikn for teikn.</translation>
    </message>
    <message>
        <source>The authority&apos;s metadata lack an address that may be used: %1. Check the profile&apos;s authority, or tell those who run it.</source>
        <translation>Metadata frå innloggingstenesta manglar ei adresse som kan brukast: %1. Sjekk adressa (authority) i profilen, eller sei frå til dei som driv innloggingstenesta.</translation>
    </message>
    <message>
        <source>The authority does not offer what is needed for a safe sign-in: %1. Check the profile&apos;s authority, or tell those who run it.</source>
        <translation>Innloggingstenesta tilbyr ikkje det som trengst for ei trygg innlogging: %1. Sjekk adressa (authority) i profilen, eller sei frå til dei som driv innloggingstenesta.</translation>
    </message>
    <message>
        <source>The authority&apos;s keys cannot be read: %1. Try again later; if it stays so, tell those who run the authority.</source>
        <translation>Nøklane til innloggingstenesta kan ikkje lesast: %1. Prøv igjen seinare; hjelper det ikkje, så sei frå til dei som driv innloggingstenesta.</translation>
    </message>
    <message>
        <source>The authority&apos;s answer to the sign-in request cannot be used: %1. Try again later; if it stays so, tell those who run the authority.</source>
        <translation>Svaret frå innloggingstenesta på innloggingsførespurnaden kan ikkje brukast: %1. Prøv igjen seinare; hjelper det ikkje, så sei frå til dei som driv innloggingstenesta.</translation>
    </message>
    <message>
        <source>The answer does not come from the authority that was asked (its iss differs or is missing), so it was not used. Sign in again; if it stays so, check the profile&apos;s authority and report it.</source>
        <translation>Svaret kjem ikkje frå innloggingstenesta som vart spurd (iss er feil eller manglar), så det vart ikkje brukt. Logg inn på nytt; hjelper det ikkje, så sjekk adressa (authority) i profilen og meld frå.</translation>
    </message>
    <message>
        <source>The authority&apos;s answer after signing in cannot be used: %1. Sign in again; if it stays so, tell those who run the authority.</source>
        <translation>Svaret frå innloggingstenesta etter innlogginga kan ikkje brukast: %1. Logg inn på nytt; hjelper det ikkje, så sei frå til dei som driv innloggingstenesta.</translation>
    </message>
    <message>
        <source>The sign-in window was left for the system&apos;s browser. Sign in again, with that browser from the start.</source>
        <translation>Innloggingsvindauget vart forlate til fordel for standardnettlesaren. Logg inn på nytt, med standardnettlesaren frå starten av.</translation>
    </message>
    <message>
        <source>The answer from the authority&apos;s token endpoint cannot be used: %1. Try again later; if it stays so, tell those who run the authority.</source>
        <translation>Svaret frå token-endepunktet hos innloggingstenesta kan ikkje brukast: %1. Prøv igjen seinare; hjelper det ikkje, så sei frå til dei som driv innloggingstenesta.</translation>
    </message>
    <message>
        <source>The authority gave a token of another type (“%1”) than the API&apos;s profile asks for, so it was not used. Check the API&apos;s tokenType in the profile, and the client&apos;s settings at the authority.</source>
        <translation>Innloggingstenesta gav eit token av ein annan type («%1») enn profilen ber om for API-et, så det vart ikkje brukt. Sjekk tokenType for API-et i profilen, og innstillingane til klienten hos innloggingstenesta.</translation>
    </message>
    <message>
        <source>Another Knippe program has been at work with this profile for a minute (%1). Wait for it, or close it, and try again.</source>
        <translation>Eit anna Knippe-program har arbeidd med denne profilen i eit minutt (%1). Vent på det, eller lukk det, og prøv igjen.</translation>
    </message>
    <message>
        <source>The authority did not say what became of the last renewal (%1), so the session may have ended. Tokens held stay good until they expire. Try again; if the answer is that the session has ended, sign in.</source>
        <translation>Innloggingstenesta sa ikkje korleis det gjekk med den siste fornyinga (%1), så økta kan vere avslutta. Tokena du har, er gyldige til dei går ut. Prøv igjen; er svaret at økta er avslutta, så logg inn.</translation>
    </message>
    <message>
        <source>The authority gave no refresh token, so only the first API could get its token. Add the scope offline_access to the profile, and check that the client may use it.</source>
        <translation>Innloggingstenesta gav ikkje noko fornyingstoken, så berre det første API-et kunne få token. Legg scopet offline_access til i profilen, og sjekk at klienten har lov til å bruke det.</translation>
    </message>
    <message>
        <source>The authority did not say who signed in (no ID token), so nothing was kept. Check that the profile asks for the scope openid.</source>
        <translation>Innloggingstenesta sa ikkje kven som logga inn (ikkje noko ID-token), så ingenting vart lagra. Sjekk at profilen ber om scopet openid.</translation>
    </message>
    <message>
        <source>The ID token cannot be read (%1), so nothing was kept. Sign in again; if it stays so, tell those who run the authority.</source>
        <translation>ID-tokenet kan ikkje lesast (%1), så ingenting vart lagra. Logg inn på nytt; hjelper det ikkje, så sei frå til dei som driv innloggingstenesta.</translation>
    </message>
    <message>
        <source>The ID token is not signed by the authority (%1), so nothing was kept. Check the profile&apos;s authority; if it is right, sign in again.</source>
        <translation>ID-tokenet er ikkje signert av innloggingstenesta (%1), så ingenting vart lagra. Sjekk adressa (authority) i profilen; er ho rett, så logg inn på nytt.</translation>
    </message>
    <message>
        <source>The ID token is not for this sign-in (claim %1), so nothing was kept. Sign in again; if the claim is exp or iat, check this computer&apos;s clock first.</source>
        <translation>ID-tokenet gjeld ikkje denne innlogginga (claimet %1), så ingenting vart lagra. Logg inn på nytt; er claimet exp eller iat, så sjekk klokka på maskina først.</translation>
    </message>
    <message>
        <source>The authority has no userinfo endpoint, so nothing more is known of the person. Remove userInfo from the profile.</source>
        <translation>Innloggingstenesta har ikkje noko userinfo-endepunkt, så meir er ikkje kjent om brukaren. Ta userInfo ut av profilen.</translation>
    </message>
    <message>
        <source>The authority&apos;s userinfo cannot be used (%1), so nothing of it was used. Tell those who run the authority; the tokens are not affected.</source>
        <translation>Userinfo-svaret frå innloggingstenesta kan ikkje brukast (%1), så ingenting i det vart brukt. Sei frå til dei som driv innloggingstenesta; det har ikkje noko å seie for tokena.</translation>
    </message>
    <message>
        <source>The userinfo is not signed by the authority (%1), so nothing of it was used. Tell those who run the authority; the tokens are not affected.</source>
        <translation>Userinfo-svaret er ikkje signert av innloggingstenesta (%1), så ingenting i det vart brukt. Sei frå til dei som driv innloggingstenesta; det har ikkje noko å seie for tokena.</translation>
    </message>
    <message>
        <source>The userinfo is about another person than the one who signed in, so nothing of it was used. Tell those who run the authority.</source>
        <translation>Userinfo-svaret gjeld ein annan person enn den som logga inn, så ingenting i det vart brukt. Sei frå til dei som driv innloggingstenesta.</translation>
    </message>
    <message>
        <source>The request to the API cannot be sent with a token: %1. Remove that from the request.</source>
        <translation>Førespurnaden til API-et kan ikkje sendast med eit token: %1. Ta det ut av førespurnaden.</translation>
    </message>
    <message>
        <source>The token holds characters that may not stand in a request, so it was not sent. Fetch a new one.</source>
        <translation>Tokenet inneheld teikn som ikkje kan stå i ein førespurnad, så det vart ikkje sendt. Hent eit nytt.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the answer was complete. Check the network, and try again.</source>
        <translation>Sambandet med %1 vart brote før svaret var komplett. Sjekk nettet, og prøv igjen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check the network, and try again.</source>
        <translation>%1 svara ikkje i tide. Sjekk nettet, og prøv igjen.</translation>
    </message>
    <message>
        <source>The answer from %1 is larger than Knippe accepts, so it was not read. Check the address; if it is right, tell those who run the authority.</source>
        <translation>Svaret frå %1 er større enn Knippe godtek, så det vart ikkje lese. Sjekk adressa; er ho rett, så sei frå til dei som driv innloggingstenesta.</translation>
    </message>
    <message>
        <source>%1 wanted the request sent elsewhere, which is not done with secrets in it. Check the profile&apos;s authority: it must be the address that answers itself.</source>
        <translation>%1 ville ha førespurnaden send til ein annan stad, og det gjer ikkje Knippe med løyndomar i han. Sjekk adressa (authority) i profilen: Det må vere den adressa som svarar sjølv.</translation>
    </message>
    <message>
        <source>%1 is not protected by TLS, so nothing was sent. Use an https address, or http on this machine only.</source>
        <translation>%1 er ikkje verna med TLS, så ingenting vart sendt. Bruk ei https-adresse; http kan berre brukast på denne maskina.</translation>
    </message>
    <message>
        <source>No safe connection could be made: %1. Check this computer&apos;s clock and the address; behind an inspecting proxy, ask those who run it.</source>
        <translation>Fekk ikkje til noko trygt samband: %1. Sjekk klokka på maskina, og adressa; er du bak ein proxy som inspiserer trafikken, så spør dei som driv han.</translation>
    </message>
    <message>
        <source>The keychain has no such item: %1. Sign in again; if it is the client&apos;s key, remove the profile and add it anew from its file.</source>
        <translation>Nøkkelringen har inga slik oppføring: %1. Logg inn på nytt; er det nøkkelen til klienten, så fjern profilen og legg han til på nytt frå profilfila.</translation>
    </message>
    <message>
        <source>The keychain did not keep what it was given (%1). Try again; if it happens again, look into it with the keychain&apos;s own program.</source>
        <translation>Nøkkelringen tok ikkje vare på det han fekk (%1). Prøv igjen; skjer det ein gong til, så sjå etter kva som er gale i programmet til nøkkelringen.</translation>
    </message>
    <message>
        <source>The keychain refuses the newest refresh token, which only this program has now: closing the program would lose the session. Unlock the keychain; Knippe tries again every few seconds.</source>
        <translation>Nøkkelringen tek ikkje imot det nyaste fornyingstokenet, som berre dette programmet har no: Blir programmet avslutta, går økta tapt. Lås opp nøkkelringen; Knippe prøver igjen med nokre få sekunds mellomrom.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled, and nothing was kept of it. Sign in again when you like.</source>
        <translation>Innlogginga vart avbroten, og ingenting vart lagra. Logg inn på nytt når du vil.</translation>
    </message>
    <message>
        <source>Nobody signed in within the time allowed. Sign in again when you have the time.</source>
        <translation>Ingen logga inn innan fristen. Logg inn på nytt når du har tid.</translation>
    </message>
    <message>
        <source>A fault in Knippe itself: %1. Try again; if it stays so, report it with these words.</source>
        <translation>Ein feil i sjølve Knippe: %1. Prøv igjen; hjelper det ikkje, så meld frå og ta med denne teksten.</translation>
    </message>
    <message>
        <source>Something went wrong: %1. Try again; if it stays so, report it with these words.</source>
        <translation>Noko gjekk gale: %1. Prøv igjen; hjelper det ikkje, så meld frå og ta med denne teksten.</translation>
    </message>
    <message>
        <source>This address only receives answers to Knippe; this request was not one.</source>
        <translation>Denne adressa tek berre imot svar til Knippe; dette var ikkje eit svar.</translation>
    </message>
    <message>
        <source>The authority finds the %1 malformed (invalid_request). Check the profile&apos;s parameters and redirect URI; if they are right, report it with these words.</source>
        <translation>Innloggingstenesta meiner at %1 er feil utforma (invalid_request). Sjekk parametrane og redirect-URI-en i profilen; er dei rette, så meld frå og ta med denne teksten.</translation>
    </message>
    <message>
        <source>The authority does not know this kind of %1 (unsupported_grant_type). Check the client&apos;s grant types at the authority.</source>
        <translation>Innloggingstenesta kjenner ikkje grant-typen i %1 (unsupported_grant_type). Sjekk grant-typane til klienten hos innloggingstenesta.</translation>
    </message>
    <message>
        <source>The authority does not offer the code flow for this %1 (unsupported_response_type). Check the client&apos;s settings at the authority.</source>
        <translation>Innloggingstenesta tilbyr ikkje code flow for %1 (unsupported_response_type). Sjekk innstillingane til klienten hos innloggingstenesta.</translation>
    </message>
    <message>
        <source>The %1 was refused (access_denied), by the person or by the authority. Try again; if it stays so, ask those who run the authority.</source>
        <translation>Brukaren eller innloggingstenesta avslo %1 (access_denied). Prøv igjen; hjelper det ikkje, så spør dei som driv innloggingstenesta.</translation>
    </message>
    <message>
        <source>The authority needs a person to sign in for the %1 (login_required). Sign in again.</source>
        <translation>Innloggingstenesta krev at nokon loggar inn for %1 (login_required). Logg inn på nytt.</translation>
    </message>
    <message>
        <source>The authority needs to ask the person something for the %1 (interaction_required). Sign in again, and answer on its page.</source>
        <translation>Innloggingstenesta må spørje brukaren om noko i samband med %1 (interaction_required). Logg inn på nytt, og svar når innloggingssida spør.</translation>
    </message>
    <message>
        <source>The authority needs the person&apos;s consent for the %1 (consent_required). Sign in again, and give it on its page.</source>
        <translation>Innloggingstenesta treng samtykke frå brukaren til %1 (consent_required). Logg inn på nytt, og gi samtykket på innloggingssida.</translation>
    </message>
    <message>
        <source>The authority needs an account to be chosen for the %1 (account_selection_required). Sign in again, and choose one on its page.</source>
        <translation>Innloggingstenesta krev at det blir vald ein konto for %1 (account_selection_required). Logg inn på nytt, og vel ein konto på innloggingssida.</translation>
    </message>
    <message>
        <source>The authority refused the %1. Try again; if it stays so, ask those who run the authority.</source>
        <translation>Innloggingstenesta avviste %1. Prøv igjen; hjelper det ikkje, så spør dei som driv innloggingstenesta.</translation>
    </message>
    <message>
        <source>HelseID does not have this parent organisation on the client&apos;s list. Ask those who manage the client in HelseID to add it.</source>
        <translation>HelseID har ikkje denne overeininga på lista til klienten. Be dei som forvaltar klienten i HelseID, om å leggje henne til.</translation>
    </message>
    <message>
        <source>HelseID does not have this child organisation on the client&apos;s list. Ask those who manage the client in HelseID to add it.</source>
        <translation>HelseID har ikkje denne undereininga på lista til klienten. Be dei som forvaltar klienten i HelseID, om å leggje henne til.</translation>
    </message>
    <message>
        <source>The parent organisation has a list of its own of child organisations, and this one is not on it. Ask NHN Kundesenter to remove that list; it should not be used any more.</source>
        <translation>Overeininga har si eiga liste over undereiningar, og denne undereininga er ikkje med der. Be NHN Kundesenter om å fjerne lista; ho skal ikkje brukast lenger.</translation>
    </message>
    <message>
        <source>The organisation number has the wrong form. Use nine digits, without spaces or letters.</source>
        <translation>Organisasjonsnummeret har feil form. Bruk ni siffer, utan mellomrom eller bokstavar.</translation>
    </message>
    <message>
        <source>The client may not name the parent organisation itself. Ask NHN Kundesenter for it; NHN has to approve it first.</source>
        <translation>Klienten har ikkje lov til å oppgi overeininga sjølv. Be NHN Kundesenter om lov til det; NHN må godkjenne det først.</translation>
    </message>
    <message>
        <source>The client may not name the child organisation itself. Ask NHN Kundesenter for it; NHN has to approve it first.</source>
        <translation>Klienten har ikkje lov til å oppgi undereininga sjølv. Be NHN Kundesenter om lov til det; NHN må godkjenne det først.</translation>
    </message>
    <message>
        <source>The request object or the client assertion is not as HelseID wants it. Report this with HelseID&apos;s words, which name the part; Knippe makes both.</source>
        <translation>Request-objektet eller client assertion-objektet er ikkje slik HelseID vil ha det. Meld frå, og ta med teksten frå HelseID, som seier kva del det gjeld; Knippe lagar begge.</translation>
    </message>
    <message>
        <source>The client proves itself with a shared secret, and then no organisation may be named. Ask those who manage the client in HelseID to give it a private key instead.</source>
        <translation>Klienten viser kven han er med ein delt løyndom, og då kan ingen organisasjon oppgivast. Be dei som forvaltar klienten i HelseID, om å gi han ein privatnøkkel i staden.</translation>
    </message>
    <message>
        <source>The organisation was named in the client assertion of a sign-in, where HelseID wants a request object. Report this; Knippe chooses the place.</source>
        <translation>Organisasjonen vart oppgitt i client assertion-objektet ved ei innlogging, der HelseID vil ha eit request-objekt. Meld frå om dette; det er Knippe som vel staden.</translation>
    </message>
    <message>
        <source>The client&apos;s settings in HelseID do not let an organisation be named. Ask NHN Kundesenter to correct them.</source>
        <translation>Innstillingane til klienten i HelseID tillèt ikkje at ein organisasjon blir oppgitt. Be NHN Kundesenter om å rette dei.</translation>
    </message>
    <message>
        <source>The code %1 comes from HelseID, and Knippe does not know it. Look for it among the error messages in HelseID&apos;s documentation, or ask NHN Kundesenter.</source>
        <translation>Koden %1 kjem frå HelseID, og Knippe kjenner han ikkje. Sjå etter han mellom feilmeldingane i dokumentasjonen til HelseID, eller spør NHN Kundesenter.</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is too large. Check its name and size.</source>
        <translation>%1 kan ikkje lesast, eller er for stor. Sjekk namnet og storleiken.</translation>
    </message>
    <message>
        <source>That is no token. Use one whole token, and nothing else.</source>
        <translation>Det er ikkje eit token. Bruk eitt heilt token, og ingenting anna.</translation>
    </message>
    <message>
        <source>The token is not signed by %1, so it is forged or damaged. Fetch a new one.</source>
        <translation>Tokenet er ikkje signert av %1, så det er forfalska eller skadd. Hent eit nytt.</translation>
    </message>
    <message>
        <source>No proof fits the token for %1, a bearer token. Use it without.</source>
        <translation>Tokenet for %1 er eit bearer-token, så ingen bevis passar til det. Bruk det utan bevis.</translation>
    </message>
    <message>
        <source>The API answered with an error: %1. Look into its answer.</source>
        <translation>API-et svara med ein feil: %1. Sjå nærare på svaret.</translation>
    </message>
    <message>
        <source>The keychain is locked, or an item in it is gone (%1). Unlock the keychain and try again. If it is not locked, sign in again; for a client-key, remove the profile and add it anew.</source>
        <translation>Nøkkelringen er låst, eller noko i han er borte (%1). Lås opp nøkkelringen og prøv igjen. Er han ikkje låst, så logg inn på nytt; gjeld det ein client-key, så fjern profilen og legg han til på nytt.</translation>
    </message>
    <message>
        <source>There is no keychain to be reached, or it has no keyring yet: %1. Start one and try again, and choose a password if it asks for one; on Linux it is a Secret Service such as gnome-keyring or KWallet.</source>
        <translation>Finn ingen nøkkelring, eller han er ikkje oppretta enno: %1. Start ein og prøv igjen, og vel eit passord om han ber om det; på Linux er det ein Secret Service, til dømes gnome-keyring eller KWallet.</translation>
    </message>
    <message>
        <source>Knippe was not allowed to use the keychain: %1. Try again, and allow it when you are asked.</source>
        <translation>Knippe fekk ikkje lov til å bruke nøkkelringen: %1. Prøv igjen, og gi lov når du blir spurd.</translation>
    </message>
    <message>
        <source>The keychain is too small for what has to be kept, an item of %1 bytes; it takes shorter ones. Use another keychain, or ask those who run the authority for shorter tokens.</source>
        <translation>Nøkkelringen har ikkje plass til det som må lagrast, ei oppføring på %1 byte; han tek berre kortare. Bruk ein annan nøkkelring, eller be dei som driv innloggingstenesta, om kortare token.</translation>
    </message>
    <message>
        <source>The keychain did not answer within ten seconds. Look for a window in which it waits for its password, and try again. If there is none, log out of this computer and in again.</source>
        <translation>Nøkkelringen svara ikkje innan ti sekund. Sjå etter eit vindauge der han ventar på passordet sitt, og prøv igjen. Er det ikkje noko slikt vindauge, så logg ut av maskina og inn igjen.</translation>
    </message>
    <message>
        <source>An item of the keychain is damaged: %1. Sign out and in again; for a client-key, remove the profile and add it anew.</source>
        <translation>Ei oppføring i nøkkelringen er skadd: %1. Logg ut og inn igjen; gjeld det ein client-key, så fjern profilen og legg han til på nytt.</translation>
    </message>
    <message>
        <source>The session was made on another computer, and it stays there: its refresh token is not used here. Sign in here to have one of this computer&apos;s own.</source>
        <translation>Økta vart oppretta på ei anna maskin, og ho blir der: Fornyingstokenet blir ikkje brukt her. Logg inn her for å få ei eiga økt på denne maskina.</translation>
    </message>
    <message>
        <source>The client&apos;s key cannot be used: %1. Use the private key that belongs to the client, RSA or EC.</source>
        <translation>Nøkkelen til klienten kan ikkje brukast: %1. Bruk privatnøkkelen som høyrer til klienten, RSA eller EC.</translation>
    </message>
    <message>
        <source>This cannot be imported: %1. Choose a client&apos;s configuration, a private key (JWK, PEM or PKCS#12), or a profile in Knippe&apos;s form.</source>
        <translation>Dette kan ikkje importerast: %1. Vel konfigurasjonen til ein klient, ein privatnøkkel (JWK, PEM eller PKCS#12) eller ein profil i forma til Knippe.</translation>
    </message>
    <message>
        <source>The key is locked with a passphrase (%1). Try again, and give the passphrase.</source>
        <translation>Nøkkelen er låst med ei passordfrase (%1). Prøv igjen, og oppgi passordfrasa.</translation>
    </message>
    <message>
        <source>The passphrase does not open the key (%1). Check it, letter by letter, and try again.</source>
        <translation>Passordfrasa opnar ikkje nøkkelen (%1). Kontroller ho, bokstav for bokstav, og prøv igjen.</translation>
    </message>
    <message>
        <source>The ID token of this sign-in is not kept on this computer. Sign in again to see it.</source>
        <translation>ID-tokenet frå denne innlogginga er ikkje teke vare på på denne maskina. Logg inn på nytt for å sjå det.</translation>
    </message>
    <message>
        <source>Somebody is signed in with the profile “%1”, so its authority and client id stay. Sign out first, or duplicate the profile.</source>
        <translation>Nokon er logga inn med profilen «%1», så innloggingstenesta og klient-ID-en kan ikkje endrast. Logg ut først, eller lag ein kopi av profilen.</translation>
    </message>
    <message>
        <source>%1 is for test authorities only, and this one is none, so nothing was sent. Remove it, or choose a profile of a test environment.</source>
        <translation>%1 er berre for innloggingstenester i test, og dette er inga slik, så ingenting vart sendt. Fjern det, eller vel ein profil for eit testmiljø.</translation>
    </message>
    <message>
        <source>That is no national identity number, so it was not used. Check it, digit by digit; there are eleven.</source>
        <translation>Dette er ikkje noko fødsels- eller D-nummer, så det vart ikkje brukt. Kontroller det, siffer for siffer; det skal vere elleve.</translation>
    </message>
    <message>
        <source>That number may be a living person&apos;s, so it was not used. Use one from a register of invented people, which has 80, 65 or 40 added to the month.</source>
        <translation>Det nummeret kan høyre til ein levande person, så det vart ikkje brukt. Bruk eit frå eit register over fiktive personar; der er 80, 65 eller 40 lagt til månaden.</translation>
    </message>
    <message>
        <source>A test person cannot be called that: %1. Choose another name.</source>
        <translation>Ein testperson kan ikkje heite det: %1. Vel eit anna namn.</translation>
    </message>
    <message>
        <source>There is no test person “%1” on the list. Choose one that there is, or add this one first.</source>
        <translation>Det er ingen testperson «%1» på lista. Vel ein som er der, eller legg til denne først.</translation>
    </message>
    <message>
        <source>The profile “%1” is managed: it comes with this computer and cannot be changed or removed here. Ask those who manage this computer, or use another name for a profile of your own.</source>
        <translation>Profilen «%1» er administrert: Han følgjer med denne maskina og kan ikkje endrast eller fjernast her. Spør dei som driv maskina, eller bruk eit anna namn på ein eigen profil.</translation>
    </message>
    <message>
        <source>The sign-in was made at a lower level than was asked for (%1), so nothing was kept. Sign in again, in a way that reaches the level.</source>
        <translation>Innlogginga skjedde på eit lågare nivå enn det vart bede om (%1), så ingenting vart teke vare på. Logg inn på nytt, på ein måte som når nivået.</translation>
    </message>
    <message>
        <source>The authority does not say at which level the sign-in was made; level %1 was asked for. Add the scope helseid://scopes/identity/security_level to the profile to have it checked.</source>
        <translation>Innloggingstenesta seier ikkje på kva nivå innlogginga skjedde; det vart bede om nivå %1. Legg scopet helseid://scopes/identity/security_level til profilen for å få det kontrollert.</translation>
    </message>
    <message>
        <source>The sign-in was made in another way than was asked for (%1), and holds. Sign in again if the way matters.</source>
        <translation>Innlogginga skjedde på ein annan måte enn det vart bede om (%1), og gjeld. Logg inn på nytt om måten er viktig.</translation>
    </message>
    <message>
        <source>The proxy %1, which this computer&apos;s settings name, cannot be reached. Check the network and those settings, or ask those who run the network.</source>
        <translation>Proxyen %1, som står i innstillingane på denne maskina, er ikkje å nå. Kontroller nettverket og innstillingane, eller spør dei som driv nettverket.</translation>
    </message>
    <message>
        <source>The proxy %1 does not connect to this address. Ask those who run the network to let it through.</source>
        <translation>Proxyen %1 koplar ikkje til denne adressa. Be dei som driv nettverket, om å sleppe henne gjennom.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password, and has none that it takes. Sign in to the proxy; on the command line with --proxy-login-fd.</source>
        <translation>Proxyen %1 vil ha brukarnamn og passord, og har ikkje fått noko han godtek. Logg inn på proxyen; på kommandolinja med --proxy-login-fd.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the authority&apos;s by %1 seconds, too much to sign in. Correct the clock, and try again.</source>
        <translation>Klokka på denne maskina avvik %1 sekund frå den til innloggingstenesta, for mykje til å logge inn. Still klokka, og prøv igjen.</translation>
    </message>
    <message>
        <source>Nobody that this computer trusts vouches for the certificate of %1, so nothing was sent. Ask those who run the network: if it opens TLS to look inside, its own certificate authority belongs in this computer&apos;s certificate store, or into the profile as trustedCa.</source>
        <translation>Ingen som denne maskina stoler på, går god for sertifikatet til %1, så ingenting vart sendt. Spør dei som driv nettverket: Om det opnar TLS for å sjå inn, høyrer rotsertifikatet til nettverket heime i sertifikatlageret på maskina, eller i profilen som trustedCa.</translation>
    </message>
    <message>
        <source>The profile has no preset named “%1”. Choose one of the presets in its context, “none”, or add the preset to the profile.</source>
        <translation>Profilen har ikkje noko førehandsval med namnet «%1». Vel eit av førehandsvala i context, «none», eller legg førehandsvalet til profilen.</translation>
    </message>
    <message>
        <source>This organisation does not go with the profile: %1. Choose another, or correct the context in the profile.</source>
        <translation>Denne organisasjonen passar ikkje med profilen: %1. Vel ein annan, eller rett context i profilen.</translation>
    </message>
    <message>
        <source>With this profile the organisation is settled at the sign-in, for all of its tokens. Sign in again with the other one.</source>
        <translation>Med denne profilen blir organisasjonen fastsett ved innlogginga, for alle tokena. Logg inn på nytt med den andre.</translation>
    </message>
    <message>
        <source>Details of the organisation or the attest were given both at the sign-in and with the token request. Use one of the two places only.</source>
        <translation>Opplysningar om organisasjonen eller attesten vart gitt både ved innlogginga og i tokenførespurnaden. Bruk berre éin av dei to stadene.</translation>
    </message>
    <message>
        <source>There is a field that Knippe does not know: %1. Check its spelling, or leave it out.</source>
        <translation>Det er eit felt som Knippe ikkje kjenner: %1. Sjå etter om det er rett skrive, eller ta det bort.</translation>
    </message>
    <message>
        <source>A field that must be there is missing: %1. Add it, and try again.</source>
        <translation>Det manglar eit felt som må vere der: %1. Legg det til, og prøv igjen.</translation>
    </message>
    <message>
        <source>A field has the wrong form; this was expected: %1. Correct it, and try again.</source>
        <translation>Eit felt har feil form; dette var venta: %1. Rett det, og prøv igjen.</translation>
    </message>
    <message>
        <source>A field has a value that cannot be used: %1. Correct it, and try again.</source>
        <translation>Eit felt har ein verdi som ikkje kan brukast: %1. Rett han, og prøv igjen.</translation>
    </message>
    <message>
        <source>The profile “%1” is managed and comes without a key, and you have given it none yet. Add one from a file, or make one and have it registered: “Key of this profile …”, “knippe-cli key import”, “knippe-cli key new”.</source>
        <translation>Profilen «%1» er administrert og kjem utan nøkkel, og du har ikkje gitt han nokon enno. Hent ein frå ei fil, eller lag ein og få han registrert: «Nøkkelen til profilen …», «knippe-cli key import», «knippe-cli key new».</translation>
    </message>
    <message>
        <source>The certificate cannot be used: %1. Use a file with the certificate, those that vouch for it and its private key (PEM or PKCS#12), or let Knippe make one.</source>
        <translation>Sertifikatet kan ikkje brukast: %1. Bruk ei fil med sertifikatet, dei som går god for det, og privatnøkkelen (PEM eller PKCS#12), eller la Knippe lage eit.</translation>
    </message>
    <message>
        <source>The profile “%1” shows the authority a certificate, and there is none on this computer, or the keychain is locked. Unlock the keychain; if it stays so, make or import one (“Certificate of this profile …”, “knippe-cli certificate new”) and have it registered.</source>
        <translation>Profilen «%1» viser innloggingstenesta eit sertifikat, og det er ikkje noko på denne datamaskina, eller nøkkelringen er låst. Lås opp nøkkelringen; hjelper ikkje det, så lag eller importer eit («Sertifikatet til profilen …», «knippe-cli certificate new») og få det registrert.</translation>
    </message>
    <message>
        <source>The client of the profile “%1” is public, so it has no key: the authority knows it by its certificate. Look at that instead (“knippe-cli certificate show”).</source>
        <translation>Klienten i profilen «%1» er offentleg, så han har ingen nøkkel: Innloggingstenesta kjenner han på sertifikatet. Sjå på det i staden («knippe-cli certificate show»).</translation>
    </message>
    <message>
        <source>The code came in another way than was asked for (%1), so it was not used. Correct “responseMode” in the profile to how the client is registered, then sign in again.</source>
        <translation>Koden kom på ein annan måte enn det vart bede om (%1), så han vart ikkje brukt. Rett «responseMode» i profilen til slik klienten er registrert, og logg inn på nytt.</translation>
    </message>
    <message>
        <source>The session could not be prolonged (%1) and ends when its time is up; the tokens are not affected. Sign in again then, or set extend to false.</source>
        <translation>Økta kunne ikkje forlengjast (%1) og sluttar når tida er ute; tokena er ikkje råka. Logg inn på nytt då, eller set extend til false.</translation>
    </message>
    <message>
        <source>This computer&apos;s proxy settings did not say in time how to reach %1, so nothing was sent. Check the network connection and the proxy script (PAC) in the system&apos;s settings.</source>
        <translation>Proxyinnstillingane på denne datamaskina sa ikkje i tide korleis %1 kan nåast, så ingenting vart sendt. Sjekk nettforbindelsen og proxyskriptet (PAC) i innstillingane til systemet.</translation>
    </message>
    <message>
        <source>The certificate of this installation was not accepted at %1, or one is asked for there and the profile has none. Check that it has not run out and is registered for the client, or change the profile.</source>
        <translation>Sertifikatet til denne installasjonen vart ikkje godteke på %1, eller det er kravd eit der og profilen har ikkje noko. Sjekk at det ikkje har gått ut og er registrert for klienten, eller endre profilen.</translation>
    </message>
    <message>
        <source>What stands at the address for newer versions cannot be used (%1), so it is not known whether there is one. Look where you got Knippe from, or tell those who look after this computer.</source>
        <translation>Det som står på adressa for nyare versjonar, kan ikkje brukast (%1), så det er ikkje kjent om det finst ein. Sjå der du fekk Knippe frå, eller sei frå til dei som har ansvar for maskina.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The proof is good for this one request, once, and for about %1 s more; some APIs accept it for a few seconds only.</source>
        <translation>Beviset gjeld berre denne eine førespurnaden, éin gong, og i om lag %1 s til; nokre API godtek det berre i nokre få sekund.</translation>
    </message>
    <message>
        <source>A DPoP token is useless by itself: an API accepts it only together with a proof made for that very request.</source>
        <translation>Eit DPoP-token kan ikkje brukast åleine: Eit API godtek det berre saman med eit bevis laga for nettopp den førespurnaden.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>token</source>
        <translation>token</translation>
    </message>
    <message>
        <source>Authorization header</source>
        <translation>Authorization-header</translation>
    </message>
    <message>
        <source>.http request</source>
        <translation>.http-førespurnad</translation>
    </message>
    <message>
        <source>DPoP proof</source>
        <translation>DPoP-bevis</translation>
    </message>
    <message>
        <source>.env variables</source>
        <translation>.env-variablar</translation>
    </message>
    <message>
        <source>Postman environment</source>
        <translation>Postman-miljø</translation>
    </message>
    <message>
        <source>Bruno environment</source>
        <translation>Bruno-miljø</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Ignored, as Knippe has no use for it: %1.</source>
        <translation>Oversett, sidan Knippe ikkje har bruk for det: %1.</translation>
    </message>
    <message>
        <source>The key in XML was ignored; the JWK was taken.</source>
        <translation>Nøkkelen i XML vart oversett; JWK-en vart brukt.</translation>
    </message>
    <message>
        <source>Only the private key was taken, not what is beside it: %1.</source>
        <translation>Berre privatnøkkelen vart teken med, ikkje det som står ved sida av: %1.</translation>
    </message>
    <message>
        <source>The key does not say how it signs, so %1 was taken. Check that the authority expects that.</source>
        <translation>Nøkkelen seier ikkje korleis han signerer, så %1 vart valt. Kontroller at innloggingstenesta ventar det.</translation>
    </message>
    <message>
        <source>The key has no id (kid). The authority has to find it without.</source>
        <translation>Nøkkelen har ingen ID (kid). Innloggingstenesta må finne han utan.</translation>
    </message>
    <message>
        <source>A key of %1 bits is short for RSA. Make one of 4096 bits when you can.</source>
        <translation>Ein nøkkel på %1 bit er kort for RSA. Lag ein på 4096 bit når du kan.</translation>
    </message>
    <message>
        <source>The file speaks of a key of %1 bits, but the key in it has another size.</source>
        <translation>Fila nemner ein nøkkel på %1 bit, men nøkkelen i henne har ein annan storleik.</translation>
    </message>
    <message>
        <source>There are several redirect URIs; these were not taken: %1.</source>
        <translation>Det er fleire redirect-URI-ar; desse vart ikkje tekne med: %1.</translation>
    </message>
    <message>
        <source>There is no redirect URI, so %1 was taken. It has to be registered at the authority.</source>
        <translation>Det er ingen redirect-URI, så %1 vart vald. Han må vere registrert hos innloggingstenesta.</translation>
    </message>
    <message>
        <source>Added, as signing in needs it: %1.</source>
        <translation>Lagt til, sidan innlogginga treng det: %1.</translation>
    </message>
    <message>
        <source>No API could be read from these scopes, so they are asked for without one: %1.</source>
        <translation>Ikkje noko API kunne lesast ut av desse scopa, så det blir bede om dei utan: %1.</translation>
    </message>
    <message>
        <source>These scopes stand for several and are sent as they are: %1. Put those that you need in their place.</source>
        <translation>Desse scopa står for fleire og blir sende som dei er: %1. Set inn dei du treng, i staden.</translation>
    </message>
    <message>
        <source>There is no API in the profile yet, so nobody can sign in with it. Give the scopes of one.</source>
        <translation>Det er ikkje noko API i profilen enno, så ingen kan logge inn med han. Oppgi scopa til eitt.</translation>
    </message>
    <message>
        <source>The client may not sign people in: it lacks the grant type authorization_code.</source>
        <translation>Klienten kan ikkje logge inn personar: Han manglar grant-typen authorization_code.</translation>
    </message>
    <message>
        <source>Profile in Knippe&apos;s form</source>
        <translation>Profil i forma til Knippe</translation>
    </message>
    <message>
        <source>Client configuration, as Selvbetjening hands it out</source>
        <translation>Klientkonfigurasjon slik Selvbetjening leverer han</translation>
    </message>
    <message>
        <source>Private key (JWK)</source>
        <translation>Privatnøkkel (JWK)</translation>
    </message>
    <message>
        <source>Private key in a set (JWKS)</source>
        <translation>Privatnøkkel i eit sett (JWKS)</translation>
    </message>
    <message>
        <source>Private key (XML)</source>
        <translation>Privatnøkkel (XML)</translation>
    </message>
    <message>
        <source>Private key (PEM)</source>
        <translation>Privatnøkkel (PEM)</translation>
    </message>
    <message>
        <source>Private key (PKCS#12)</source>
        <translation>Privatnøkkel (PKCS#12)</translation>
    </message>
    <message>
        <source>Client in YAML</source>
        <translation>Klient i YAML</translation>
    </message>
</context>
<context>
    <name>Inspect</name>
    <message>
        <source>the token does not name its authority</source>
        <translation>tokenet seier ikkje kva innloggingsteneste det kjem frå</translation>
    </message>
    <message>
        <source>no profile here has the authority “%1”</source>
        <translation>ingen profil her har innloggingstenesta «%1»</translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <translation>%1, ikkje %2</translation>
    </message>
    <message>
        <source>the token does not say whom it is for</source>
        <translation>tokenet seier ikkje kven det er til</translation>
    </message>
    <message>
        <source>for %1, an API that no profile here has</source>
        <translation>til %1, eit API som ingen profil her har</translation>
    </message>
    <message>
        <source>for %1, not %2</source>
        <translation>til %1, ikkje %2</translation>
    </message>
    <message>
        <source>for %1: some APIs refuse what others may use, too</source>
        <translation>til %1: Nokre API avviser token som andre òg kan bruke</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>manglar: %1</translation>
    </message>
    <message>
        <source>the token does not say when it expires</source>
        <translation>tokenet seier ikkje når det går ut</translation>
    </message>
    <message>
        <source>expired: %1</source>
        <translation>gjekk ut %1</translation>
    </message>
    <message>
        <source>not valid before %1</source>
        <translation>ikkje gyldig før %1</translation>
    </message>
    <message>
        <source>issued in the future: %1</source>
        <translation>utferda i framtida: %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>til %1</translation>
    </message>
    <message>
        <source>this is a DPoP proof, not an access token</source>
        <translation>dette er eit DPoP-bevis, ikkje eit tilgangstoken</translation>
    </message>
    <message>
        <source>this is an ID token: it is for the client, never for an API</source>
        <translation>dette er eit ID-token: Det er til klienten, aldri til eit API</translation>
    </message>
    <message>
        <source>%1, as before RFC 9068</source>
        <translation>%1, som før RFC 9068</translation>
    </message>
    <message>
        <source>the token does not say what it is</source>
        <translation>tokenet seier ikkje kva det er</translation>
    </message>
    <message>
        <source>a bearer token, and the API&apos;s profile asks for DPoP</source>
        <translation>eit bearer-token, men profilen ber om DPoP for API-et</translation>
    </message>
    <message>
        <source>a bearer token, as asked for</source>
        <translation>eit bearer-token, som bede om</translation>
    </message>
    <message>
        <source>a bearer token</source>
        <translation>eit bearer-token</translation>
    </message>
    <message>
        <source>bound to a DPoP key, and the API&apos;s profile asks for Bearer</source>
        <translation>bunde til ein DPoP-nøkkel, men profilen ber om Bearer for API-et</translation>
    </message>
    <message>
        <source>bound to a DPoP key that is not at hand here</source>
        <translation>bunde til ein DPoP-nøkkel som ikkje finst her</translation>
    </message>
    <message>
        <source>bound to another DPoP key: no proof made here fits it</source>
        <translation>bunde til ein annan DPoP-nøkkel: Ingen bevis laga her passar til det</translation>
    </message>
    <message>
        <source>bound to this sign-in&apos;s DPoP key</source>
        <translation>bunde til DPoP-nøkkelen for denne innlogginga</translation>
    </message>
    <message>
        <source>the token does not say</source>
        <translation>tokenet seier det ikkje</translation>
    </message>
    <message>
        <source>%1, and health APIs ask for 4</source>
        <translation>%1, men helse-API krev 4</translation>
    </message>
    <message>
        <source>%1 is no organisation number</source>
        <translation>%1 er ikkje eit organisasjonsnummer</translation>
    </message>
    <message>
        <source>the token names no organisation; some APIs ask for one</source>
        <translation>tokenet oppgir ingen organisasjon; nokre API krev det</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Innloggingsteneste</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Mottakar</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Levetid</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>DPoP</source>
        <translation>DPoP</translation>
    </message>
    <message>
        <source>Security level</source>
        <translation>Tryggleiksnivå</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisasjon</translation>
    </message>
    <message>
        <source>a signed JWT</source>
        <translation>eit signert JWT</translation>
    </message>
    <message>
        <source>an encrypted JWT, which the API alone can read</source>
        <translation>eit kryptert JWT, som berre API-et kan lese</translation>
    </message>
    <message>
        <source>an opaque token, which the authority alone understands</source>
        <translation>eit opakt token, som berre innloggingstenesta forstår</translation>
    </message>
    <message>
        <source>a damaged JWT</source>
        <translation>eit skadd JWT</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ingenting</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 t</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 (%2 ago)</source>
        <translation>%1 (for %2 sidan)</translation>
    </message>
    <message>
        <source>%1 (in %2)</source>
        <translation>%1 (om %2)</translation>
    </message>
    <message>
        <source>the authority&apos;s keys could not be fetched: %1</source>
        <translation>nøklane til innloggingstenesta kunne ikkje hentast: %1</translation>
    </message>
    <message>
        <source>the authority has no key “%1” for it</source>
        <translation>innloggingstenesta har ingen nøkkel «%1» til det</translation>
    </message>
    <message>
        <source>“%1” is no signature that anything could be believed by</source>
        <translation>«%1» er ikkje ein signatur som er til å stole på</translation>
    </message>
    <message>
        <source>Signature verified with the keys of %1.</source>
        <translation>Signaturen er verifisert med nøklane til %1.</translation>
    </message>
    <message>
        <source>FORGED OR DAMAGED: the signature is not by the authority&apos;s key. Do not use the token.</source>
        <translation>FORFALSKA ELLER SKADD: Signaturen er ikkje laga med nøkkelen til innloggingstenesta. Ikkje bruk tokenet.</translation>
    </message>
    <message>
        <source>NOT VERIFIED: %1. Anybody may have written what it says.</source>
        <translation>IKKJE VERIFISERT: %1. Kven som helst kan ha skrive innhaldet.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Tilgangstoken</translation>
    </message>
    <message>
        <source>%1, this client</source>
        <translation>%1, denne klienten</translation>
    </message>
    <message>
        <source>%1; it had to be valid only at the sign-in</source>
        <translation>%1; det måtte berre vere gyldig ved innlogginga</translation>
    </message>
    <message>
        <source>whoever is signed in</source>
        <translation>den som er logga inn</translation>
    </message>
    <message>
        <source>somebody else than is signed in</source>
        <translation>ein annan enn den som er logga inn</translation>
    </message>
    <message>
        <source>none: it came with a renewal</source>
        <translation>ingen: det kom med ei fornying</translation>
    </message>
    <message>
        <source>that of this sign-in</source>
        <translation>den frå denne innlogginga</translation>
    </message>
    <message>
        <source>that of another sign-in</source>
        <translation>den frå ei anna innlogging</translation>
    </message>
    <message>
        <source>was held against the access token that it came with</source>
        <translation>vart halde opp mot tilgangstokenet det kom saman med</translation>
    </message>
    <message>
        <source>bound to no certificate</source>
        <translation>ikkje bunde til noko sertifikat</translation>
    </message>
    <message>
        <source>bound to a certificate that is not at hand here</source>
        <translation>bunde til eit sertifikat som ikkje er for handa her</translation>
    </message>
    <message>
        <source>bound to another certificate than this installation&apos;s</source>
        <translation>bunde til eit anna sertifikat enn det denne installasjonen har</translation>
    </message>
    <message>
        <source>bound to this installation&apos;s certificate</source>
        <translation>bunde til sertifikatet til denne installasjonen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>NOT VERIFIED: %1. It has no signature.</source>
        <translation>IKKJE VERIFISERT: %1. Det har ingen signatur.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Sign in once through HelseID, and have one access token for each national health API.</source>
        <translation>Logg inn éin gong gjennom HelseID, og få eitt tilgangstoken for kvart nasjonale helse-API.</translation>
    </message>
    <message>
        <source>Show this profile first.</source>
        <translation>Vis denne profilen først.</translation>
    </message>
    <message>
        <source>Show the sign-in page without a sandbox; only for an authority on this machine.</source>
        <translation>Vis innloggingssida utan sandkasse; berre for ei innloggingsteneste på denne maskina.</translation>
    </message>
    <message>
        <source>nb, nn or en for this run, whatever is chosen in the window.</source>
        <translation>nb, nn eller en i denne køyringa, same kva som er valt i vindauget.</translation>
    </message>
</context>
<context>
    <name>QHttpSocketEngine</name>
    <message>
        <source>Proxy connection refused</source>
        <translation>Proxyen avviste sambandet</translation>
    </message>
    <message>
        <source>Error parsing authentication request from proxy</source>
        <translation>Proxyen ber om innlogging på ein måte som ikkje blir forstått</translation>
    </message>
</context>
<context>
    <name>Scopes</name>
    <message>
        <source>will be requested: %1</source>
        <translation>vil be om: %1</translation>
    </message>
    <message>
        <source>granted: %1</source>
        <translation>gitt: %1</translation>
    </message>
    <message>
        <source>asked for, not granted: %1</source>
        <translation>bede om, men ikkje gitt: %1</translation>
    </message>
    <message>
        <source>granted without being asked for: %1</source>
        <translation>gitt utan å vere bede om: %1</translation>
    </message>
    <message>
        <source>rejected by the authority (rejected_scope); are the API&apos;s terms accepted?</source>
        <translation>avvist av innloggingstenesta (rejected_scope); er vilkåra for API-et godtekne?</translation>
    </message>
    <message>
        <source>it belongs to %1</source>
        <comment>%1: an API</comment>
        <translation>det høyrer til %1</translation>
    </message>
    <message>
        <source>perhaps not approved for this client (invalid_scope)</source>
        <translation>kanskje ikkje godkjent for denne klienten (invalid_scope)</translation>
    </message>
    <message>
        <source>the API is perhaps not approved for this client (invalid_target)</source>
        <translation>API-et er kanskje ikkje godkjent for denne klienten (invalid_target)</translation>
    </message>
    <message>
        <source>left out by the authority without a reason; perhaps not approved for this client</source>
        <translation>utelate av innloggingstenesta utan grunngiving; kanskje ikkje godkjent for denne klienten</translation>
    </message>
    <message>
        <source>part of the sign-in</source>
        <translation>del av innlogginga</translation>
    </message>
    <message>
        <source>added by the authority</source>
        <translation>lagt til av innloggingstenesta</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) not granted</source>
        <translation>
            <numerusform>%n scope ikkje gitt</numerusform>
            <numerusform>%n scope ikkje gitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) not asked for</source>
        <translation>
            <numerusform>%n scope ikkje bede om</numerusform>
            <numerusform>%n scope ikkje bedne om</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <comment>as QLocale::toString() reads it</comment>
        <translation>d. MMM yyyy &apos;kl.&apos; HH.mm.ss</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>as QLocale::toString() reads it</comment>
        <translation>d. MMM yyyy &apos;kl.&apos; HH.mm</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>as QLocale::toString() reads it</comment>
        <translation>HH.mm.ss</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>The earlier token is still valid. %1</source>
        <comment>%1: an error</comment>
        <translation>Det førre tokenet er framleis gyldig. %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Feila: %1</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>Ikkje noko token</translation>
    </message>
    <message>
        <source>Waiting …</source>
        <translation>Ventar …</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>Hentar …</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Går snart ut</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gyldig</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Gått ut</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Henta</translation>
    </message>
    <message>
        <source>The authority did not say for how long.</source>
        <translation>Innloggingstenesta sa ikkje kor lenge det er gyldig.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>for %1 sidan</translation>
    </message>
    <message>
        <source>Obtained: %1</source>
        <translation>Henta: %1</translation>
    </message>
    <message>
        <source>Expires: %1</source>
        <translation>Går ut: %1</translation>
    </message>
    <message>
        <source>the same token as for %1</source>
        <comment>%1: an API</comment>
        <translation>same token som for %1</translation>
    </message>
    <message>
        <source>Keep fresh is on.</source>
        <translation>«Hald gyldig» er på.</translation>
    </message>
    <message>
        <source>still under organisation %1</source>
        <comment>%1: a number</comment>
        <translation>enno på vegner av organisasjon %1</translation>
    </message>
    <message>
        <source>under organisation %1</source>
        <comment>%1: a number</comment>
        <translation>på vegner av organisasjon %1</translation>
    </message>
</context>
<context>
    <name>knippe::AboutDialog</name>
    <message>
        <source>Sign in once, one access token for each national health API.</source>
        <translation>Logg inn éin gong, få eitt tilgangstoken for kvart nasjonale helse-API.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Laga med</translation>
    </message>
    <message>
        <source>Licence of Knippe</source>
        <translation>Lisensen til Knippe</translation>
    </message>
    <message>
        <source>About Knippe</source>
        <translation>Om Knippe</translation>
    </message>
    <message>
        <source>About Knippe, and what it is made with</source>
        <translation>Om Knippe, og kva det er laga med</translation>
    </message>
</context>
<context>
    <name>knippe::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>knippe::AnswerView</name>
    <message>
        <source>Body of the answer</source>
        <translation>Innhaldet i svaret</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Headerane i svaret</translation>
    </message>
    <message>
        <source>Sa&amp;ve …</source>
        <translation>La&amp;gre …</translation>
    </message>
    <message>
        <source>Writes the body to a file as it came. It may hold health data: mind where</source>
        <translation>Skriv innhaldet til ei fil slik det kom. Det kan vere helseopplysningar: tenk på kvar</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Its headers</source>
        <translation>Headerar</translation>
    </message>
    <message>
        <source>The answer has no body.</source>
        <translation>Svaret har ikkje noko innhald.</translation>
    </message>
    <message>
        <source>This is no text: %1. Save it to look at it.</source>
        <translation>Dette er ikkje tekst: %1. Lagre det for å sjå på det.</translation>
    </message>
    <message>
        <source>Only the beginning is shown, as it came. Save it to have it all.</source>
        <translation>Berre byrjinga blir vist, slik ho kom. Lagre for å få alt.</translation>
    </message>
    <message>
        <source>Save the answer, which may hold health data</source>
        <translation>Lagre svaret, som kan vere helseopplysningar</translation>
    </message>
</context>
<context>
    <name>knippe::ApiTable</name>
    <message>
        <source>Add A&amp;PI</source>
        <translation>Legg til A&amp;PI</translation>
    </message>
    <message>
        <source>Re&amp;move API</source>
        <translation>Fjer&amp;n API</translation>
    </message>
    <message>
        <source>From the catalo&amp;gue …</source>
        <translation>Frå katalo&amp;gen …</translation>
    </message>
    <message>
        <source>API (resource)</source>
        <translation>API (ressurs)</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>APIs</source>
        <translation>API</translation>
    </message>
    <message>
        <source>This API stands there twice; put its scopes into one row.</source>
        <translation>Dette API-et står der to gonger; set scopa i éi rad.</translation>
    </message>
    <message>
        <source>DPoP</source>
        <translation>DPoP</translation>
    </message>
    <message>
        <source>Bearer</source>
        <translation>Bearer</translation>
    </message>
    <message>
        <source>either</source>
        <translation>begge</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Forval</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>det vanlege</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Token (name)</source>
        <translation>Token (namn)</translation>
    </message>
</context>
<context>
    <name>knippe::ApisPage</name>
    <message>
        <source>Scopes of no API</source>
        <translation>Scope utan API</translation>
    </message>
    <message>
        <source>Each API has its resource (RFC 8707) and gets a token of its own. An API that is new here takes a new sign-in.</source>
        <translation>Kvart API har sin ressurs (RFC 8707) og får sitt eige token. Eit API som er nytt her, krev ei ny innlogging.</translation>
    </message>
    <message>
        <source>&amp;Scopes of no API:</source>
        <translation>&amp;Scope utan API:</translation>
    </message>
    <message>
        <source>“openid” tells who signs in; without “offline_access” there is no refresh token, and so a token for one API only.</source>
        <translation>«openid» fortel kven som loggar inn; utan «offline_access» er det ikkje noko fornyingstoken, og dermed eit token for eitt API berre.</translation>
    </message>
    <message>
        <source>Helsenorge knows no resources: a token is for all scopes, or is narrowed to those that stand beside its name (RFC 6749 section 6).</source>
        <translation>Helsenorge kjenner ingen ressursar: Eit token gjeld alle scope, eller berre dei som står ved sida av namnet (RFC 6749 avsnitt 6).</translation>
    </message>
</context>
<context>
    <name>knippe::CallForm</name>
    <message>
        <source>&amp;Send</source>
        <translation>Send f&amp;ørespurnad</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Slutt å &amp;vente</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Headerar</translation>
    </message>
    <message>
        <source>Name: value</source>
        <translation>Namn: verdi</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Innhald</translation>
    </message>
    <message>
        <source>JSON, or any other text</source>
        <translation>JSON eller annan tekst</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Sends the request with the API&apos;s token and a proof, to this address alone (%1)</source>
        <translation>Sender førespurnaden med tokenet til API-et og eit bevis, berre til denne adressa (%1)</translation>
    </message>
    <message>
        <source>%1 has no body: it is not sent.</source>
        <translation>%1 har ikkje noko innhald: Det blir ikkje sendt.</translation>
    </message>
</context>
<context>
    <name>knippe::CallPanel</name>
    <message>
        <source>Select an API to call it.</source>
        <translation>Vel eit API for å kalle det.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produksjon</translation>
    </message>
    <message>
        <source>Send this to the production environment?</source>
        <translation>Sende dette til produksjonsmiljøet?</translation>
    </message>
    <message>
        <source>It may change the data of real people.</source>
        <translation>Det kan endre opplysningar om verkelege personar.</translation>
    </message>
    <message>
        <source>Waiting for the answer … %1 s</source>
        <translation>Ventar på svaret … %1 s</translation>
    </message>
    <message>
        <source>The API&apos;s token and a proof go with the request. Answers stay in this window and are forgotten when the session ends.</source>
        <translation>Tokenet til API-et og eit bevis følgjer med førespurnaden. Svar blir i dette vindauget og blir gløymde når økta sluttar.</translation>
    </message>
</context>
<context>
    <name>knippe::CataloguePicker</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Legg til</translation>
    </message>
    <message>
        <source>Add APIs from the catalogue</source>
        <translation>Legg til API frå katalogen</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Søk i katalogen</translation>
    </message>
    <message>
        <source>Name, resource, scope or owner …</source>
        <translation>Namn, ressurs, scope eller eigar …</translation>
    </message>
    <message>
        <source>APIs and their scopes</source>
        <translation>API og scopa deira</translation>
    </message>
    <message>
        <source>About this API</source>
        <translation>Om dette API-et</translation>
    </message>
    <message>
        <source>The profile has it.</source>
        <translation>Profilen har det.</translation>
    </message>
    <message numerus="yes">
        <source>%n API(s) shown</source>
        <translation>
            <numerusform>%n API blir vist</numerusform>
            <numerusform>%n API blir viste</numerusform>
        </translation>
    </message>
    <message>
        <source>No API in the catalogue has this in it.</source>
        <translation>Ikkje noko API i katalogen inneheld dette.</translation>
    </message>
    <message numerus="yes">
        <source>%n API(s) chosen</source>
        <translation>
            <numerusform>%n API valt</numerusform>
            <numerusform>%n API valde</numerusform>
        </translation>
    </message>
    <message>
        <source>Cata&amp;logue</source>
        <translation>Kata&amp;log</translation>
    </message>
    <message>
        <source>Add a &amp;row of your own …</source>
        <translation>Legg til ei eiga &amp;rad …</translation>
    </message>
    <message>
        <source>&amp;Change this row …</source>
        <translation>&amp;Endre denne rada …</translation>
    </message>
    <message>
        <source>Re&amp;move your own row</source>
        <translation>&amp;Fjern den eigne rada</translation>
    </message>
    <message>
        <source>&amp;Import a newer catalogue …</source>
        <translation>&amp;Importer ein nyare katalog …</translation>
    </message>
    <message>
        <source>Your row “%1” is removed.</source>
        <translation>Den eigne rada «%1» er fjerna.</translation>
    </message>
    <message>
        <source>Import a newer catalogue</source>
        <translation>Importer ein nyare katalog</translation>
    </message>
    <message>
        <source>Catalogues (*.json);;All files (*)</source>
        <translation>Katalogar (*.json);;Alle filer (*)</translation>
    </message>
    <message>
        <source>The catalogue of %1 is in use now.</source>
        <translation>No er katalogen frå %1 i bruk.</translation>
    </message>
    <message>
        <source>This row is your own.</source>
        <translation>Denne rada er di eiga.</translation>
    </message>
</context>
<context>
    <name>knippe::CatalogueRowDialog</name>
    <message>
        <source>Sa&amp;ve</source>
        <translation>La&amp;gre</translation>
    </message>
    <message>
        <source>Add a row of your own</source>
        <translation>Legg til ei eiga rad</translation>
    </message>
    <message>
        <source>Change the row</source>
        <translation>Endre rada</translation>
    </message>
    <message>
        <source>DPoP</source>
        <translation>DPoP</translation>
    </message>
    <message>
        <source>Bearer</source>
        <translation>Bearer</translation>
    </message>
    <message>
        <source>either</source>
        <translation>begge</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>What else it needs</source>
        <translation>Kva det elles treng</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Namn:</translation>
    </message>
    <message>
        <source>As people know it.</source>
        <translation>Slik folk kjenner det.</translation>
    </message>
    <message>
        <source>&amp;Owner:</source>
        <translation>&amp;Eigar:</translation>
    </message>
    <message>
        <source>Who runs the API.</source>
        <translation>Den som driv API-et.</translation>
    </message>
    <message>
        <source>&amp;Resource:</source>
        <translation>&amp;Ressurs:</translation>
    </message>
    <message>
        <source>Its name in token requests (RFC 8707), such as “nhn:kjernejournal”.</source>
        <translation>Namnet i tokenførespurnader (RFC 8707), til dømes «nhn:kjernejournal».</translation>
    </message>
    <message>
        <source>S&amp;copes:</source>
        <translation>S&amp;cope:</translation>
    </message>
    <message>
        <source>In full, one in each line.</source>
        <translation>Heile, eitt på kvar linje.</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;For:</translation>
    </message>
    <message>
        <source>What is for machines only cannot be chosen.</source>
        <translation>Det som berre er for maskiner, kan ikkje veljast.</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>What the API takes.</source>
        <translation>Det API-et tek imot.</translation>
    </message>
    <message>
        <source>Security &amp;level:</source>
        <translation>T&amp;ryggleiksnivå:</translation>
    </message>
    <message>
        <source>Such as “4”; empty when none is asked for.</source>
        <translation>Til dømes «4»; tomt når ikkje noko er kravd.</translation>
    </message>
    <message>
        <source>&amp;It needs:</source>
        <translation>&amp;Det treng:</translation>
    </message>
    <message>
        <source>Besides the scopes.</source>
        <translation>Utanom scope.</translation>
    </message>
    <message>
        <source>Replaced &amp;by:</source>
        <translation>Erstatta a&amp;v:</translation>
    </message>
    <message>
        <source>Where another API has taken its place.</source>
        <translation>Der eit anna API har teke over.</translation>
    </message>
    <message>
        <source>So&amp;urce:</source>
        <translation>K&amp;jelde:</translation>
    </message>
    <message>
        <source>The page on which this stands, or who said it.</source>
        <translation>Sida der dette står, eller kven som har sagt det.</translation>
    </message>
    <message>
        <source>Not&amp;e:</source>
        <translation>&amp;Merknad:</translation>
    </message>
    <message>
        <source>Whatever else is good to know.</source>
        <translation>Det som elles er godt å vite.</translation>
    </message>
</context>
<context>
    <name>knippe::CertificateCard</name>
    <message>
        <source>Subject:</source>
        <translation>Innehavar:</translation>
    </message>
    <message>
        <source>Issuer:</source>
        <translation>Utferdar:</translation>
    </message>
    <message>
        <source>Serial number:</source>
        <translation>Serienummer:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Nøkkel:</translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation>Gyldig:</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>seg sjølv</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two moments</comment>
        <translation>%1 til %2</translation>
    </message>
</context>
<context>
    <name>knippe::CertificateDialog</name>
    <message>
        <source>Make a &amp;new certificate</source>
        <translation>Lag eit &amp;nytt sertifikat</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Importer …</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>Sertifikatet til %1</translation>
    </message>
    <message>
        <source>The certificate is being made or read</source>
        <translation>Sertifikatet blir laga eller lese</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>&amp;Copy certificate</source>
        <translation>&amp;Kopier sertifikatet</translation>
    </message>
    <message>
        <source>New, not in use yet</source>
        <translation>Nytt, ikkje i bruk enno</translation>
    </message>
    <message>
        <source>C&amp;opy the new certificate</source>
        <translation>K&amp;opier det nye sertifikatet</translation>
    </message>
    <message>
        <source>&amp;Use the new certificate</source>
        <translation>&amp;Bruk det nye sertifikatet</translation>
    </message>
    <message>
        <source>In use before</source>
        <translation>I bruk tidlegare</translation>
    </message>
    <message>
        <source>&amp;Go back to this certificate</source>
        <translation>&amp;Gå tilbake til dette sertifikatet</translation>
    </message>
    <message>
        <source>Knippe shows it to the authority on every connection of its own, and its key stays in the keychain of this computer. Register it where the client is registered. The first one is in use at once; another one is not used until you say so.</source>
        <translation>Knippe viser det til innloggingstenesta på alle sine eigne forbindelsar, og nøkkelen blir i nøkkelringen på denne datamaskina. Registrer det der klienten er registrert. Det første er i bruk med ein gong; eit anna blir ikkje brukt før du seier frå.</translation>
    </message>
    <message>
        <source>There is none on this computer yet.</source>
        <translation>Det er ikkje noko på denne datamaskina enno.</translation>
    </message>
    <message>
        <source>certificate of %1</source>
        <translation>sertifikatet til %1</translation>
    </message>
    <message>
        <source>The certificate is on the clipboard, for %1 seconds. Register it where the client is registered.</source>
        <translation>Sertifikatet er på utklippstavla i %1 sekund. Registrer det der klienten er registrert.</translation>
    </message>
    <message>
        <source>Import certificate</source>
        <translation>Importer sertifikat</translation>
    </message>
    <message>
        <source>Certificates with their keys (%1);;All files (*)</source>
        <translation>Sertifikat med nøklar (%1);;Alle filer (*)</translation>
    </message>
    <message>
        <source>The certificate is in use from now on. Register it where the client is registered.</source>
        <translation>Sertifikatet er i bruk frå no av. Registrer det der klienten er registrert.</translation>
    </message>
    <message>
        <source>The new certificate is in the keychain and not in use yet.</source>
        <translation>Det nye sertifikatet er i nøkkelringen og ikkje i bruk enno.</translation>
    </message>
    <message>
        <source>This certificate is in use from now on: %1. The one before is kept.</source>
        <translation>Dette sertifikatet er i bruk frå no av: %1. Det førre er teke vare på.</translation>
    </message>
</context>
<context>
    <name>knippe::ClientForm</name>
    <message>
        <source>It is the key of another profile, too: %1.</source>
        <translation>Han er nøkkelen til ein annan profil òg: %1.</translation>
    </message>
    <message>
        <source>The profile brings an extra trust anchor for its authority: %1.</source>
        <translation>Profilen har med eit ekstra rotsertifikat for innloggingstenesta: %1.</translation>
    </message>
    <message>
        <source>These scopes look mistyped and are sent as they are: %1.</source>
        <translation>Desse scopa ser feilskrivne ut, men blir sende som dei er: %1.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Innloggingsteneste</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Klient-ID</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>Redirect-URI</translation>
    </message>
    <message>
        <source>Scopes of no API</source>
        <translation>Scope utan API</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Namn:</translation>
    </message>
    <message>
        <source>A&amp;uthority:</source>
        <translation>Innloggings&amp;teneste:</translation>
    </message>
    <message>
        <source>C&amp;lient id:</source>
        <translation>&amp;Klient-ID:</translation>
    </message>
    <message>
        <source>Re&amp;direct URI:</source>
        <translation>Re&amp;direct-URI:</translation>
    </message>
    <message>
        <source>&amp;Scopes of no API:</source>
        <translation>&amp;Scope utan API:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Nøkkel:</translation>
    </message>
    <message>
        <source>Key id:</source>
        <translation>Nøkkel-ID:</translation>
    </message>
    <message>
        <source>Key thumbprint:</source>
        <translation>Fingeravtrykk av nøkkelen:</translation>
    </message>
    <message>
        <source>Key goes to:</source>
        <translation>Nøkkelen blir lagd i:</translation>
    </message>
    <message>
        <source>The rest goes to:</source>
        <translation>Resten blir lagd i:</translation>
    </message>
    <message>
        <source>The file does not name it: choose HelseID&apos;s test or production environment, or type another.</source>
        <translation>Fila nemner henne ikkje: Vel testmiljøet eller produksjonsmiljøet til HelseID, eller skriv ei anna.</translation>
    </message>
    <message>
        <source>The file does not say it. HelseID Selvbetjening shows it with the client.</source>
        <translation>Fila seier det ikkje. HelseID Selvbetjening viser han ved klienten.</translation>
    </message>
    <message>
        <source>memory only, until Knippe is closed</source>
        <translation>berre minnet, til Knippe blir lukka</translation>
    </message>
    <message>
        <source>There is already a profile with this name.</source>
        <translation>Det finst alt ein profil med dette namnet.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>the keychain, as %1</source>
        <translation>nøkkelringen, som %1</translation>
    </message>
    <message>
        <source>It is &amp;Helsenorge</source>
        <translation>Det er &amp;Helsenorge</translation>
    </message>
    <message>
        <source>Address of its keys</source>
        <translation>Adressa til nøklane</translation>
    </message>
    <message>
        <source>Address of its &amp;keys:</source>
        <translation>Adressa til nøkl&amp;ane:</translation>
    </message>
    <message>
        <source>as its metadata say</source>
        <translation>som metadataa seier</translation>
    </message>
    <message>
        <source>none, as the client is public</source>
        <translation>ingen, sidan klienten er offentleg</translation>
    </message>
</context>
<context>
    <name>knippe::ClientPage</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Innloggingsteneste</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Klient-ID</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>Redirect-URI</translation>
    </message>
    <message>
        <source>After signing out</source>
        <translation>Etter utlogging</translation>
    </message>
    <message>
        <source>Sign out to change it.</source>
        <translation>Logg ut for å endre det.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Namn:</translation>
    </message>
    <message>
        <source>What the profile is called here, and its file with it.</source>
        <translation>Det profilen heiter her, og fila med han.</translation>
    </message>
    <message>
        <source>A&amp;uthority:</source>
        <translation>Innloggings&amp;teneste:</translation>
    </message>
    <message>
        <source>The issuer, letter by letter: its metadata have to name it, so that nobody else can pass for it (RFC 8414 section 3.3).</source>
        <translation>Utferdaren, bokstav for bokstav: Metadata må nemne henne, så ingen andre kan gi seg ut for henne (RFC 8414 avsnitt 3.3).</translation>
    </message>
    <message>
        <source>C&amp;lient id:</source>
        <translation>&amp;Klient-ID:</translation>
    </message>
    <message>
        <source>As it is registered at the authority.</source>
        <translation>Slik han er registrert hos innloggingstenesta.</translation>
    </message>
    <message>
        <source>Re&amp;direct URI:</source>
        <translation>Re&amp;direct-URI:</translation>
    </message>
    <message>
        <source>As it is registered. On 127.0.0.1 without a port, any free port will do (RFC 8252 section 7.3).</source>
        <translation>Slik han er registrert. På 127.0.0.1 utan port blir ein kva som helst ledig port brukt (RFC 8252 avsnitt 7.3).</translation>
    </message>
    <message>
        <source>A&amp;fter signing out:</source>
        <translation>&amp;Etter utlogging:</translation>
    </message>
    <message>
        <source>Where the authority&apos;s page leads when somebody has signed out in the system&apos;s browser; it has to be registered, too. May be empty.</source>
        <translation>Dit sida til innloggingstenesta fører når nokon har logga ut i standardnettlesaren; òg han må vere registrert. Kan vere tom.</translation>
    </message>
    <message>
        <source>E&amp;xtra trust anchor:</source>
        <translation>Ekstra &amp;rotsertifikat:</translation>
    </message>
    <message>
        <source>A certificate (PEM) that may vouch for this authority, and for nothing else, beside those that the system trusts. For test authorities.</source>
        <translation>Eit sertifikat (PEM) som kan gå god for denne innloggingstenesta, og ikkje noko anna, ved sida av dei systemet stoler på. For innloggingstenester i test.</translation>
    </message>
    <message>
        <source>There is already a profile with this name.</source>
        <translation>Det finst alt ein profil med dette namnet.</translation>
    </message>
    <message>
        <source>The host of Helsenorge&apos;s environment; the addresses that are not given themselves follow from it.</source>
        <translation>Vertsnamnet til Helsenorge-miljøet; adresser som ikkje er gitt for seg, følgjer av det.</translation>
    </message>
</context>
<context>
    <name>knippe::ClipboardStatus</name>
    <message>
        <source>C&amp;lear now</source>
        <translation>&amp;Tøm no</translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Tøm no</translation>
    </message>
    <message>
        <source>Takes the token off the clipboard</source>
        <translation>Fjernar tokenet frå utklippstavla</translation>
    </message>
    <message>
        <source>Copied: %1 – cleared in %2</source>
        <translation>Kopiert: %1 – blir tømt om %2</translation>
    </message>
    <message>
        <source>Copied from PRODUCTION: %1 – cleared in %2</source>
        <translation>Kopiert frå PRODUKSJON: %1 – blir tømd om %2</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>The clipboard no longer holds a token.</source>
        <translation>Det er ikkje noko token på utklippstavla lenger.</translation>
    </message>
</context>
<context>
    <name>knippe::ComparePanel</name>
    <message>
        <source>Left:</source>
        <translation>Venstre:</translation>
    </message>
    <message>
        <source>Right:</source>
        <translation>Høgre:</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Berre forskjellar</translation>
    </message>
    <message>
        <source>What was seen of it before.</source>
        <translation>Det som vart sett av det tidlegare.</translation>
    </message>
    <message>
        <source>Choose two tokens to compare.</source>
        <translation>Vel to token å samanlikne.</translation>
    </message>
</context>
<context>
    <name>knippe::CompareTree</name>
    <message>
        <source>= same</source>
        <translation>= likt</translation>
    </message>
    <message>
        <source>≠ different</source>
        <translation>≠ ulikt</translation>
    </message>
    <message>
        <source>← only left</source>
        <translation>← berre til venstre</translation>
    </message>
    <message>
        <source>→ only right</source>
        <translation>→ berre til høgre</translation>
    </message>
    <message>
        <source>Both tokens, claim by claim</source>
        <translation>Begge tokena, claim for claim</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Samanlikning</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Venstre</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Høgre</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>%1 the same · %2 different · %3 on one side only</source>
        <translation>%1 like · %2 ulike · %3 berre på éi side</translation>
    </message>
</context>
<context>
    <name>knippe::ComparedSide</name>
    <message>
        <source>%1, before it was renewed</source>
        <translation>%1, før det vart fornya</translation>
    </message>
    <message>
        <source>The ID token</source>
        <translation>ID-tokenet</translation>
    </message>
    <message>
        <source>A pasted token</source>
        <translation>Eit innlimt token</translation>
    </message>
</context>
<context>
    <name>knippe::ConnectionDialog</name>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Test på nytt</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>&amp;Kopier rapport</translation>
    </message>
    <message>
        <source>Connection test – %1</source>
        <translation>Sambandstest – %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Steps to %1</source>
        <translation>Steg til %1</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Avbryt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>L&amp;ukk</translation>
    </message>
    <message>
        <source>The authority can be reached.</source>
        <translation>Innloggingstenesta er å nå.</translation>
    </message>
</context>
<context>
    <name>knippe::CopyCommands</name>
    <message>
        <source>Co&amp;py as</source>
        <translation>Ko&amp;pier som</translation>
    </message>
    <message>
        <source>&amp;Copy token</source>
        <translation>&amp;Kopier token</translation>
    </message>
    <message>
        <source>Authorization &amp;header</source>
        <translation>Authorization-&amp;header</translation>
    </message>
    <message>
        <source>c&amp;url command …</source>
        <translation>c&amp;url-kommando …</translation>
    </message>
    <message>
        <source>.http &amp;request …</source>
        <translation>.http-fø&amp;respurnad …</translation>
    </message>
    <message>
        <source>.&amp;env variables</source>
        <translation>.&amp;env-variablar</translation>
    </message>
    <message>
        <source>&amp;Postman environment</source>
        <translation>&amp;Postman-miljø</translation>
    </message>
    <message>
        <source>&amp;Bruno environment</source>
        <translation>&amp;Bruno-miljø</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Save to file …</source>
        <translation>&amp;Lagre til fil …</translation>
    </message>
    <message>
        <source>Copy the selected API&apos;s token for half a minute</source>
        <translation>Kopier tokenet til det valde API-et i eit halvt minutt</translation>
    </message>
    <message>
        <source>Copy in the forms of other tools, or save to a file</source>
        <translation>Kopier i forma til andre verktøy, eller lagre til ei fil</translation>
    </message>
    <message>
        <source>DPoP proof (none fits a bearer token)</source>
        <translation>DPoP-bevis (ikkje for eit bearer-token)</translation>
    </message>
    <message>
        <source>&amp;DPoP proof …</source>
        <translation>&amp;DPoP-bevis …</translation>
    </message>
    <message numerus="yes">
        <source>%n selected API(s)</source>
        <translation>
            <numerusform>%n valt API</numerusform>
            <numerusform>%n valde API</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knippe::DetailTabs</name>
    <message>
        <source>Details</source>
        <translation>Detaljar</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>Fø&amp;respurnader</translation>
    </message>
    <message>
        <source>The requests are in %1.</source>
        <translation>Førespurnadene er lagra i %1.</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>T&amp;oken</translation>
    </message>
    <message>
        <source>I&amp;D token</source>
        <translation>I&amp;D-token</translation>
    </message>
    <message>
        <source>C&amp;all</source>
        <translation>Ka&amp;ll</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Samanlikn</translation>
    </message>
    <message>
        <source>Inspect an&amp;y token …</source>
        <translation>Inspis&amp;er eit token …</translation>
    </message>
    <message>
        <source>Takes apart a token that you paste, on this computer</source>
        <translation>Viser kva som står i eit token du limer inn, på denne maskina</translation>
    </message>
    <message>
        <source>The answer is in %1.</source>
        <translation>Svaret ligg i %1.</translation>
    </message>
</context>
<context>
    <name>knippe::DropTarget</name>
    <message>
        <source>Drop it to add a profile</source>
        <translation>Slepp for å leggje til ein profil</translation>
    </message>
</context>
<context>
    <name>knippe::EnvironmentBadge</name>
    <message>
        <source>SANDBOX</source>
        <translation>SANDKASSE</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKSJON</translation>
    </message>
    <message>
        <source>The authority runs on this machine; all people are invented.</source>
        <translation>Innloggingstenesta køyrer på denne maskina; alle personar er fiktive.</translation>
    </message>
    <message>
        <source>A test environment; use test people only.</source>
        <translation>Eit testmiljø; bruk berre testpersonar.</translation>
    </message>
    <message>
        <source>The real environment, with real patients.</source>
        <translation>Det verkelege miljøet, med verkelege pasientar.</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Miljø: %1</translation>
    </message>
</context>
<context>
    <name>knippe::ExportFlow</name>
    <message>
        <source>Production</source>
        <translation>Produksjon</translation>
    </message>
    <message>
        <source>Whoever has it can do in the API what you can. Take it only to a program that is meant for the production environment. You are asked once after each sign-in.</source>
        <translation>Den som har det, kan gjere det same i API-et som du kan. Ta det berre med til eit program som er meint for produksjonsmiljøet. Du blir spurd éin gong etter kvar innlogging.</translation>
    </message>
    <message>
        <source>&amp;Save to file …</source>
        <translation>&amp;Lagre til fil …</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>Choose &amp;file …</source>
        <translation>Vel &amp;fil …</translation>
    </message>
    <message>
        <source>Save to file</source>
        <translation>Lagre til fil</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Saved to %1. Delete the file after use.</source>
        <translation>Lagra i %1. Slett fila etter bruk.</translation>
    </message>
    <message numerus="yes">
        <source>%n API(s)</source>
        <translation>
            <numerusform>%n API</numerusform>
            <numerusform>%n API</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with DPoP proof</source>
        <translation>%1 med DPoP-bevis</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an API, the form its token is in</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Left out, because no token could be had: %1.</source>
        <translation>Utelate, fordi det ikkje var noko token å få: %1.</translation>
    </message>
    <message>
        <source>What you are about to take opens real patients&apos; records.</source>
        <translation>Det du er i ferd med å ta med deg, opnar journalane til verkelege pasientar.</translation>
    </message>
</context>
<context>
    <name>knippe::FarewellPage</name>
    <message>
        <source>Removing the session and the tokens from this computer …</source>
        <translation>Fjernar økta og tokena frå denne maskina …</translation>
    </message>
    <message>
        <source>Gone from this computer; telling the authority …</source>
        <translation>Fjerna frå denne maskina; varslar innloggingstenesta …</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Logga ut</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Prøv i&amp;gjen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Tilbak&amp;e</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Not everybody could be signed out</source>
        <translation>Ikkje alle kunne loggast ut</translation>
    </message>
    <message>
        <source>Signing out everywhere …</source>
        <translation>Loggar ut overalt …</translation>
    </message>
</context>
<context>
    <name>knippe::FilterBar</name>
    <message>
        <source>%1 of %2 shown</source>
        <comment>APIs</comment>
        <translation>%1 av %2 blir viste</translation>
    </message>
    <message>
        <source>%1 of %2 APIs shown</source>
        <translation>%1 av %2 API blir viste</translation>
    </message>
</context>
<context>
    <name>knippe::FilterField</name>
    <message>
        <source>Filter APIs</source>
        <translation>Filtrer API</translation>
    </message>
    <message>
        <source>Shows only the APIs whose name, audience, scopes or state have what is typed here</source>
        <translation>Viser berre dei API-a som har det som blir skrive her, i namn, mottakar, scope eller tilstand</translation>
    </message>
    <message>
        <source>Filter APIs …</source>
        <translation>Filtrer API …</translation>
    </message>
</context>
<context>
    <name>knippe::Guide</name>
    <message>
        <source>User gui&amp;de</source>
        <translation>Brukarrettleiin&amp;g</translation>
    </message>
    <message>
        <source>Signing in, the panel, exports, DPoP, error codes</source>
        <translation>Innlogging, panelet, eksport, DPoP, feilkodar</translation>
    </message>
</context>
<context>
    <name>knippe::GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>Brukarrettleiing</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Søk i rettleiinga</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Tilbake til førre side</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Sidene i rettleiinga</translation>
    </message>
    <message>
        <source>Text of the guide</source>
        <translation>Teksten i rettleiinga</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ingenting funne</translation>
    </message>
</context>
<context>
    <name>knippe::HeaderBar</name>
    <message>
        <source>SANDBOX</source>
        <translation>SANDKASSE</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKSJON</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logg inn</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Miljø: %1</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Opne i nettlesaren</translation>
    </message>
    <message>
        <source>Closes this window and goes on in the system&apos;s web browser</source>
        <translation>Lukkar dette vindauget og held fram i standardnettlesaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Ends the sign-in; the Escape key does the same</source>
        <translation>Avbryt innlogginga; det gjer Escape-tasten òg</translation>
    </message>
    <message>
        <source>OLD ENGINE</source>
        <translation>GAMMAL MOTOR</translation>
    </message>
    <message numerus="yes">
        <source>The web engine&apos;s security fixes are about %n month(s) old. Ask for an update of Knippe, or use “Open in browser”.</source>
        <translation>
            <numerusform>Tryggleiksrettingane i nettlesarmotoren er om lag %n månad gamle. Be om ei oppdatering av Knippe, eller bruk «Opne i nettlesaren».</numerusform>
            <numerusform>Tryggleiksrettingane i nettlesarmotoren er om lag %n månader gamle. Be om ei oppdatering av Knippe, eller bruk «Opne i nettlesaren».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knippe::HeldTokenPanel</name>
    <message>
        <source>Reading the token …</source>
        <translation>Les tokenet …</translation>
    </message>
</context>
<context>
    <name>knippe::HelsenorgePage</name>
    <message>
        <source>&amp;Pushed authorization:</source>
        <translation>&amp;Pushed authorization:</translation>
    </message>
    <message>
        <source>Where the sign-in is asked for (RFC 9126). Each address of Helsenorge&apos;s has a version of its own; empty is the one that is shown in grey.</source>
        <translation>Der innlogginga blir bede om (RFC 9126). Kvar av adressene til Helsenorge har sin eigen versjon; tomt er den som er vist i grått.</translation>
    </message>
    <message>
        <source>Sign-in page (&amp;browser):</source>
        <translation>Innloggingsside (&amp;nettlesar):</translation>
    </message>
    <message>
        <source>Where the person signs in; the only one that a browser opens.</source>
        <translation>Der personen loggar inn; den einaste som ein nettlesar opnar.</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>Where tokens are fetched and renewed.</source>
        <translation>Der token blir henta og fornya.</translation>
    </message>
    <message>
        <source>&amp;Revocation:</source>
        <translation>Til&amp;bakekalling:</translation>
    </message>
    <message>
        <source>Where signing out is told (RFC 7009).</source>
        <translation>Der utlogging blir meld (RFC 7009).</translation>
    </message>
    <message>
        <source>&amp;Extension:</source>
        <translation>Forl&amp;enging:</translation>
    </message>
    <message>
        <source>Where a session is prolonged; needed for that only.</source>
        <translation>Der ei økt blir forlengd; trengst berre til det.</translation>
    </message>
    <message>
        <source>&amp;Keys:</source>
        <translation>Nøk&amp;lar:</translation>
    </message>
    <message>
        <source>Where the authority&apos;s public keys are (JWKS). Without them, or keys below, nobody could tell whether an ID token is genuine.</source>
        <translation>Der dei offentlege nøklane til innloggingstenesta er (JWKS). Utan dei, eller nøklar nedanfor, kan ingen seie om eit ID-token er ekte.</translation>
    </message>
    <message>
        <source>&amp;UserInfo:</source>
        <translation>&amp;UserInfo:</translation>
    </message>
    <message>
        <source>Needed where UserInfo is asked for.</source>
        <translation>Trengst der UserInfo blir spurd.</translation>
    </message>
    <message>
        <source>Issuer of ID tokens</source>
        <translation>Utferdar av ID-token</translation>
    </message>
    <message>
        <source>Assertions are for</source>
        <translation>Assertion-objekta er for</translation>
    </message>
    <message>
        <source>&amp;Metadata from the authority</source>
        <translation>&amp;Metadata frå innloggingstenesta</translation>
    </message>
    <message>
        <source>Response mode</source>
        <translation>Svarmåte</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autentisering</translation>
    </message>
    <message>
        <source>none: a public client</source>
        <translation>inga: ein offentleg klient</translation>
    </message>
    <message>
        <source>Mutua&amp;l TLS</source>
        <translation>G&amp;jensidig TLS</translation>
    </message>
    <message>
        <source>I&amp;ssuer of ID tokens:</source>
        <translation>Utfer&amp;dar av ID-token:</translation>
    </message>
    <message>
        <source>What an ID token names as iss, letter by letter. At Helsenorge that is a name, and not its address.</source>
        <translation>Det eit ID-token har som iss, bokstav for bokstav. Hos Helsenorge er det eit namn, og ikkje adressa.</translation>
    </message>
    <message>
        <source>Assertions are &amp;for:</source>
        <translation>Assertion-objekta er &amp;for:</translation>
    </message>
    <message>
        <source>aud of the client&apos;s assertions (RFC 7523 section 3), where it is not the issuer.</source>
        <translation>aud i assertion-objekta til klienten (RFC 7523 avsnitt 3), der det ikkje er utferdaren.</translation>
    </message>
    <message>
        <source>Where the environment has a metadata document (RFC 8414); the addresses below outweigh it.</source>
        <translation>Der miljøet har eit metadatadokument (RFC 8414); adressene nedanfor går framfor det.</translation>
    </message>
    <message>
        <source>Keys in the profile</source>
        <translation>Nøklar i profilen</translation>
    </message>
    <message>
        <source>Ke&amp;ys in the profile:</source>
        <translation>Nø&amp;klar i profilen:</translation>
    </message>
    <message>
        <source>The authority&apos;s public keys as a JWK Set (RFC 7517 section 5), where no address brings them.</source>
        <translation>Dei offentlege nøklane til innloggingstenesta som eit JWK Set (RFC 7517 avsnitt 5), der inga adresse gir dei.</translation>
    </message>
    <message>
        <source>Response mo&amp;de:</source>
        <translation>Svarm&amp;åte:</translation>
    </message>
    <message>
        <source>How the answer comes back from the sign-in page: in the address, or as a form.</source>
        <translation>Korleis svaret kjem tilbake frå innloggingssida: i adressa, eller som eit skjema.</translation>
    </message>
    <message>
        <source>Authenti&amp;cation:</source>
        <translation>Klienten pro&amp;var seg med:</translation>
    </message>
    <message>
        <source>A confidential client signs with its key. A public one has nothing but its certificate, so it needs mutual TLS.</source>
        <translation>Ein konfidensiell klient signerer med nøkkelen sin. Ein offentleg har ikkje anna enn sertifikatet, så han treng gjensidig TLS.</translation>
    </message>
    <message>
        <source>A client certificate at every address but the sign-in page (RFC 8705).</source>
        <translation>Eit klientsertifikat på alle adresser bortsett frå innloggingssida (RFC 8705).</translation>
    </message>
    <message>
        <source>After each renewal the session is prolonged at the address for that. If it fails, the session goes on until its time is up.</source>
        <translation>Etter kvar fornying blir økta forlengd på adressa for det. Går ikkje det, varer økta til tida er ute.</translation>
    </message>
    <message>
        <source>This is no JSON: {&quot;keys&quot;: […]} is needed.</source>
        <translation>Dette er ikkje JSON: {&quot;keys&quot;: […]} trengst.</translation>
    </message>
    <message>
        <source>Prolong the sessi&amp;on</source>
        <translation>Fo&amp;rleng økta</translation>
    </message>
</context>
<context>
    <name>knippe::IdTokenPanel</name>
    <message>
        <source>Does it say who is signed in?</source>
        <translation>Seier det kven som er logga inn?</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Ingen er logga inn.</translation>
    </message>
</context>
<context>
    <name>knippe::ImportDialog</name>
    <message>
        <source>Add profile</source>
        <translation>Legg til profil</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>Arbeider</translation>
    </message>
    <message>
        <source>&amp;Open the key</source>
        <translation>&amp;Opne nøkkelen</translation>
    </message>
    <message>
        <source>&amp;Add profile</source>
        <translation>&amp;Legg til profil</translation>
    </message>
</context>
<context>
    <name>knippe::InspectionView</name>
    <message>
        <source>This is %1.</source>
        <translation>Dette er %1.</translation>
    </message>
    <message>
        <source>? %1: not known</source>
        <translation>? %1: ukjent</translation>
    </message>
    <message>
        <source>✓ %1: yes</source>
        <translation>✓ %1: ja</translation>
    </message>
    <message>
        <source>✗ %1: no</source>
        <translation>✗ %1: nei</translation>
    </message>
</context>
<context>
    <name>knippe::InspectorPanel</name>
    <message>
        <source>Select an API to look into its token.</source>
        <translation>Vel eit API for å sjå kva tokenet inneheld.</translation>
    </message>
    <message>
        <source>Would the API take it?</source>
        <translation>Ville API-et godta det?</translation>
    </message>
    <message>
        <source>No token is held for this API yet.</source>
        <translation>Det finst ikkje noko token for dette API-et enno.</translation>
    </message>
</context>
<context>
    <name>knippe::KeyBringing</name>
    <message>
        <source>Key from a file</source>
        <translation>Nøkkel frå ei fil</translation>
    </message>
    <message>
        <source>Keys (%1);;All files (*)</source>
        <translation>Nøklar (%1);;Alle filer (*)</translation>
    </message>
    <message>
        <source>&amp;Open the key</source>
        <translation>&amp;Opne nøkkelen</translation>
    </message>
</context>
<context>
    <name>knippe::KeyCard</name>
    <message>
        <source>Key:</source>
        <translation>Nøkkel:</translation>
    </message>
    <message>
        <source>Key id:</source>
        <translation>Nøkkel-ID:</translation>
    </message>
    <message>
        <source>Key thumbprint:</source>
        <translation>Fingeravtrykk av nøkkelen:</translation>
    </message>
    <message>
        <source>In use since:</source>
        <translation>I bruk sidan:</translation>
    </message>
    <message>
        <source>Public JWK:</source>
        <translation>Offentleg JWK:</translation>
    </message>
    <message>
        <source>Public JWK</source>
        <translation>Offentleg JWK</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
</context>
<context>
    <name>knippe::KeyDialog</name>
    <message>
        <source>Make a &amp;new key</source>
        <translation>Lag ein &amp;ny nøkkel</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Nøkkelen til %1</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritme</translation>
    </message>
    <message>
        <source>RSA, 4096 bits (PS256)</source>
        <translation>RSA, 4096 bitar (PS256)</translation>
    </message>
    <message>
        <source>The key is being made</source>
        <translation>Nøkkelen blir laga</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>&amp;Copy public JWK</source>
        <translation>&amp;Kopier offentleg JWK</translation>
    </message>
    <message>
        <source>New, not in use yet</source>
        <translation>Ny, ikkje i bruk enno</translation>
    </message>
    <message>
        <source>C&amp;opy the new public JWK</source>
        <translation>K&amp;opier den nye offentlege JWK</translation>
    </message>
    <message>
        <source>&amp;Use the new key</source>
        <translation>&amp;Bruk den nye nøkkelen</translation>
    </message>
    <message>
        <source>In use before</source>
        <translation>I bruk tidlegare</translation>
    </message>
    <message>
        <source>&amp;Go back to this key</source>
        <translation>&amp;Gå tilbake til denne nøkkelen</translation>
    </message>
    <message>
        <source>A new key is not used until you say so: register its public JWK at the authority first. Another new key takes its place.</source>
        <translation>Ein ny nøkkel blir ikkje brukt før du seier frå: Registrer den offentlege JWK-en hos innloggingstenesta først. Endå ein ny nøkkel tek plassen.</translation>
    </message>
    <message>
        <source>&amp;Algorithm:</source>
        <translation>&amp;Algoritme:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a moment, how long ago</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>public key of %1</source>
        <translation>den offentlege nøkkelen til %1</translation>
    </message>
    <message>
        <source>The public JWK is on the clipboard, for %1 seconds. Register it where the client is registered.</source>
        <translation>Den offentlege JWK-en er på utklippstavla, i %1 sekund. Registrer han der klienten er registrert.</translation>
    </message>
    <message>
        <source>The new key has been made. It is in the keychain and not in use yet.</source>
        <translation>Den nye nøkkelen er laga. Han er i nøkkelringen og ikkje i bruk enno.</translation>
    </message>
    <message>
        <source>This key is in use from now on: %1. The one before is kept.</source>
        <translation>Denne nøkkelen er i bruk frå no av: %1. Den førre blir teken vare på.</translation>
    </message>
    <message>
        <source>Take one from a &amp;file …</source>
        <translation>Hent frå ei &amp;fil …</translation>
    </message>
    <message>
        <source>This key is in use from now on: %1.</source>
        <translation>Denne nøkkelen er i bruk frå no av: %1.</translation>
    </message>
    <message>
        <source>The key is here and not in use yet: %1.</source>
        <translation>Nøkkelen er her og ikkje i bruk enno: %1.</translation>
    </message>
    <message>
        <source>Keys are in memory only, and a key made here is gone when Knippe is closed.</source>
        <translation>Nøklar er berre i minnet, og ein nøkkel som blir laga her, er borte når Knippe blir lukka.</translation>
    </message>
    <message>
        <source>The new key has been made. It is in memory only and not in use yet.</source>
        <translation>Den nye nøkkelen er laga. Han er berre i minnet og ikkje i bruk enno.</translation>
    </message>
</context>
<context>
    <name>knippe::LanguageMenu</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Som &amp;systemet</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>Språ&amp;k (language)</translation>
    </message>
</context>
<context>
    <name>knippe::Leaving</name>
    <message>
        <source>&amp;End shift: sign out everywhere and close</source>
        <translation>&amp;Avslutt vakta: Logg ut overalt og lukk</translation>
    </message>
    <message>
        <source>Sign out everywhere when the screen is &amp;locked</source>
        <translation>Logg ut overalt når skjermen blir &amp;låst</translation>
    </message>
    <message>
        <source>Signed out because the screen was locked.</source>
        <translation>Logga ut fordi skjermen vart låst.</translation>
    </message>
</context>
<context>
    <name>knippe::MainWindow</name>
    <message>
        <source>&amp;Quit</source>
        <translation>Av&amp;slutt</translation>
    </message>
    <message>
        <source>The keychain has taken the newest refresh token.</source>
        <translation>Nøkkelringen har teke imot det nyaste fornyingstokenet.</translation>
    </message>
    <message>
        <source>The profile “%1” is managed and comes without a key. What the keychain has cannot be reached now: take the key from a file, or make one and have it registered.</source>
        <translation>Profilen «%1» er administrert og kjem utan nøkkel. Det nøkkelringen har, kan ikkje nåast no: Hent nøkkelen frå ei fil, eller lag ein og få han registrert.</translation>
    </message>
    <message>
        <source>Ab&amp;out Knippe</source>
        <translation>&amp;Om Knippe</translation>
    </message>
</context>
<context>
    <name>knippe::ManagedSettings</name>
    <message>
        <source>%1 (settled for this computer)</source>
        <translation>%1 (bestemt for denne maskina)</translation>
    </message>
</context>
<context>
    <name>knippe::MemberTree</name>
    <message>
        <source>Header and claims</source>
        <translation>Header og claim</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Tyding</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
</context>
<context>
    <name>knippe::MemoryNotice</name>
    <message>
        <source>In memory only: the session ends when Knippe is closed</source>
        <translation>Berre i minnet: Økta blir avslutta når Knippe blir lukka</translation>
    </message>
</context>
<context>
    <name>knippe::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Lukk denne meldinga</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Lukk meldinga</translation>
    </message>
    <message>
        <source>Error code: %1</source>
        <translation>Feilkode: %1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Feil</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informasjon</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Prøv i&amp;gjen</translation>
    </message>
    <message>
        <source>&amp;Go on without the keychain</source>
        <translation>Hald &amp;fram utan nøkkelringen</translation>
    </message>
    <message>
        <source>Sign in with the &amp;browser</source>
        <translation>Logg inn med &amp;nettlesaren</translation>
    </message>
    <message>
        <source>&amp;Test connection …</source>
        <translation>Test samba&amp;ndet …</translation>
    </message>
    <message>
        <source>Sign in to the pro&amp;xy …</source>
        <translation>Logg inn på pro&amp;xyen …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>An&amp;gre</translation>
    </message>
    <message>
        <source>&amp;Give it a certificate …</source>
        <translation>Gi han eit &amp;sertifikat …</translation>
    </message>
    <message>
        <source>&amp;Give it a key …</source>
        <translation>Gi han ein &amp;nøkkel …</translation>
    </message>
    <message>
        <source>More about it (F1)</source>
        <translation>Meir om dette (F1)</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Meir om %1</translation>
    </message>
    <message>
        <source>Open its page in the &amp;browser</source>
        <translation>Opne sida i &amp;nettlesaren</translation>
    </message>
</context>
<context>
    <name>knippe::MessagePanel</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation>Teknisk detalj</translation>
    </message>
    <message>
        <source>Ends the sign-in</source>
        <translation>Avbryt innlogginga</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Opne i nettlesaren</translation>
    </message>
    <message>
        <source>Closes this window and goes on in the system&apos;s web browser</source>
        <translation>Lukkar dette vindauget og held fram i standardnettlesaren</translation>
    </message>
</context>
<context>
    <name>knippe::NetworkActions</name>
    <message>
        <source>&amp;Test connection …</source>
        <translation>&amp;Test sambandet …</translation>
    </message>
    <message>
        <source>See which step on the way to the authority fails</source>
        <translation>Sjå kva for eit steg på vegen til innloggingstenesta som feilar</translation>
    </message>
</context>
<context>
    <name>knippe::NoMatch</name>
    <message>
        <source>Show all &amp;APIs</source>
        <translation>&amp;Vis alle API</translation>
    </message>
    <message>
        <source>No API has “%1” in its name, audience, scopes or state.</source>
        <translation>Ikkje noko API har «%1» i namn, mottakar, scope eller tilstand.</translation>
    </message>
</context>
<context>
    <name>knippe::OrganisationButton</name>
    <message>
        <source>Organisation</source>
        <translation>Organisasjon</translation>
    </message>
    <message>
        <source>Under which organisation tokens are asked for. Another choice fetches them anew, without a sign-in.</source>
        <translation>Kva for ein organisasjon det blir bede om token på vegner av. Eit anna val hentar dei på nytt, utan innlogging.</translation>
    </message>
    <message>
        <source>Several organisations</source>
        <translation>Fleire organisasjonar</translation>
    </message>
    <message>
        <source>As in the profile</source>
        <translation>Som i profilen</translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation>Ingen organisasjon</translation>
    </message>
</context>
<context>
    <name>knippe::OrganisationPage</name>
    <message>
        <source>Add &amp;preset</source>
        <translation>Legg til &amp;førehandsval</translation>
    </message>
    <message>
        <source>Re&amp;move preset</source>
        <translation>Fjern føre&amp;handsval</translation>
    </message>
    <message>
        <source>&amp;Begin with a template</source>
        <translation>&amp;Byrj med ein mal</translation>
    </message>
    <message>
        <source>for several organisations (multi-tenant)</source>
        <translation>for fleire organisasjonar (multi-tenant)</translation>
    </message>
    <message>
        <source>for its own organisation (single-tenant)</source>
        <translation>for sin eigen organisasjon (single-tenant)</translation>
    </message>
    <message>
        <source>with each token</source>
        <translation>med kvart token</translation>
    </message>
    <message>
        <source>at the sign-in, for all tokens</source>
        <translation>ved innlogginga, for alle token</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Førehandsval</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisasjon</translation>
    </message>
    <message>
        <source>Unit below it</source>
        <translation>Undereining</translation>
    </message>
    <message>
        <source>SFM journal</source>
        <translation>SFM-journal</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Førehandsval</translation>
    </message>
    <message>
        <source>Attest of the chosen preset</source>
        <translation>Attesten til det valde førehandsvalet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>The client &amp;speaks:</source>
        <translation>Klienten &amp;talar:</translation>
    </message>
    <message>
        <source>As it is registered at the authority.</source>
        <translation>Slik han er registrert hos innloggingstenesta.</translation>
    </message>
    <message>
        <source>The organisation is &amp;given:</source>
        <translation>Organisasjonen blir &amp;oppgitt:</translation>
    </message>
    <message>
        <source>With each token it can be changed without a new sign-in. At the sign-in it needs a signed request object (RFC 9101).</source>
        <translation>Med kvart token kan han endrast utan ny innlogging. Ved innlogginga krev det eit signert request-objekt (RFC 9101).</translation>
    </message>
    <message>
        <source>Organisation numbers have nine digits (modulus 11); the journal in Sentral forskrivningsmodul is a UUID.</source>
        <translation>Organisasjonsnummer har ni siffer (modulus 11); journalen i Sentral forskrivingsmodul er ein UUID.</translation>
    </message>
    <message>
        <source>&amp;Usual preset:</source>
        <translation>&amp;Vanleg førehandsval:</translation>
    </message>
    <message>
        <source>For APIs that have none of their own.</source>
        <translation>For API som ikkje har sitt eige.</translation>
    </message>
    <message>
        <source>A&amp;ttest:</source>
        <translation>&amp;Attest:</translation>
    </message>
    <message>
        <source>The trust framework&apos;s parameters in JSON, for the preset that is chosen above. It lies in the profile&apos;s file, so no person is named in it.</source>
        <translation>Parametrane i tillitsrammeverket i JSON, for førehandsvalet som er valt over. Han ligg i fila til profilen, så ingen person blir nemnd i han.</translation>
    </message>
</context>
<context>
    <name>knippe::OriginBar</name>
    <message>
        <source>encrypted</source>
        <translation>kryptert</translation>
    </message>
    <message>
        <source>not encrypted – this machine only</source>
        <translation>ikkje kryptert – berre på denne maskina</translation>
    </message>
    <message>
        <source>on behalf of %1</source>
        <translation>på vegner av %1</translation>
    </message>
    <message>
        <source>Address of the page: none yet</source>
        <translation>Adressa til sida: inga enno</translation>
    </message>
    <message>
        <source>Address of the page: %1</source>
        <translation>Adressa til sida: %1</translation>
    </message>
</context>
<context>
    <name>knippe::ParameterTable</name>
    <message>
        <source>Re&amp;move parameter</source>
        <translation>Fjern para&amp;meter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Further parameters</source>
        <translation>Fleire parametrar</translation>
    </message>
    <message>
        <source>Add &amp;parameter</source>
        <translation>Legg til &amp;parameter</translation>
    </message>
</context>
<context>
    <name>knippe::PassphrasePage</name>
    <message>
        <source>Passphrase</source>
        <translation>Passordfrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Passordfrase:</translation>
    </message>
    <message>
        <source>The key is locked with a passphrase (%1). It is used once, to read the key, and not kept.</source>
        <translation>Nøkkelen er låst med ein passordfrase (%1). Han blir brukt éin gong, til å lese nøkkelen, og ikkje teken vare på.</translation>
    </message>
</context>
<context>
    <name>knippe::PastedToken</name>
    <message>
        <source>Would the API take it?</source>
        <translation>Ville API-et godta det?</translation>
    </message>
    <message>
        <source>Inspect a token</source>
        <translation>Inspiser eit token</translation>
    </message>
    <message>
        <source>The token stays on this computer, and nothing of it is kept.</source>
        <translation>Tokenet blir på denne maskina, og ingenting av det blir teke vare på.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Lim inn</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>L&amp;ukk</translation>
    </message>
</context>
<context>
    <name>knippe::ProfileActions</name>
    <message>
        <source>&amp;Add profile from file …</source>
        <translation>&amp;Legg til profil frå fil …</translation>
    </message>
    <message>
        <source>&amp;Remove this profile …</source>
        <translation>&amp;Fjern denne profilen …</translation>
    </message>
    <message>
        <source>Choose a file with a client&apos;s id, key and APIs</source>
        <translation>Vel ei fil med klient-ID, nøkkel og API</translation>
    </message>
    <message>
        <source>Add profile from file</source>
        <translation>Legg til profil frå fil</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Fjern profil</translation>
    </message>
    <message>
        <source>Remove the profile “%1”?</source>
        <translation>Fjerne profilen «%1»?</translation>
    </message>
    <message>
        <source>Its key, its session and its tokens are removed from the keychain. This cannot be undone; you need the original file, with its key, to add it again.</source>
        <translation>Nøkkelen, økta og tokena blir fjerna frå nøkkelringen. Dette kan ikkje angrast; du treng profilfila for å leggje han til igjen.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behald</translation>
    </message>
    <message>
        <source>The profile “%1” has been added. Its key is in the keychain, the rest in %2. The file you chose still holds the key: delete it if you do not need it any more.</source>
        <translation>Profilen «%1» er lagd til. Nøkkelen ligg i nøkkelringen, resten i %2. Fila du valde, inneheld framleis nøkkelen: Slett fila om du ikkje treng henne lenger.</translation>
    </message>
    <message>
        <source>These scopes look mistyped and are sent as they are: %1.</source>
        <translation>Desse scopa ser feilskrivne ut, men blir sende som dei er: %1.</translation>
    </message>
    <message>
        <source>Its key, its session and its tokens are forgotten; you need the original file, with its key, to add it again.</source>
        <translation>Nøkkelen, økta og tokena blir gløymde; du treng profilfila, med nøkkelen, for å leggje han til igjen.</translation>
    </message>
    <message>
        <source>The profile “%1” has been added until Knippe is closed. Its key is in memory only, so keep the file for the next time.</source>
        <translation>Profilen «%1» er lagd til, men berre til Knippe blir lukka. Nøkkelen ligg berre i minnet, så behald fila til neste gong.</translation>
    </message>
    <message>
        <source>&amp;Paste client configuration</source>
        <translation>Lim &amp;inn klientkonfigurasjon</translation>
    </message>
    <message>
        <source>Add a profile from what is on the clipboard</source>
        <translation>Legg til ein profil frå det som er på utklippstavla</translation>
    </message>
    <message>
        <source>&amp;Edit this profile …</source>
        <translation>&amp;Rediger denne profilen …</translation>
    </message>
    <message>
        <source>Client, APIs, and how the sign-in goes</source>
        <translation>Klient, API og korleis innlogginga går for seg</translation>
    </message>
    <message>
        <source>&amp;Duplicate this profile …</source>
        <translation>&amp;Dupliser denne profilen …</translation>
    </message>
    <message>
        <source>&amp;Save without its key …</source>
        <translation>L&amp;agre utan nøkkelen …</translation>
    </message>
    <message>
        <source>A file that somebody else can import, with a key of their own</source>
        <translation>Ei fil som andre kan importere, med ein eigen nøkkel</translation>
    </message>
    <message>
        <source>&amp;Key of this profile …</source>
        <translation>&amp;Nøkkelen til profilen …</translation>
    </message>
    <message>
        <source>See the client&apos;s key, copy its public half, or make a new one</source>
        <translation>Sjå nøkkelen til klienten, kopier den offentlege delen, eller lag ein ny</translation>
    </message>
    <message>
        <source>Clients and keys (%1);;All files (*)</source>
        <translation>Klientar og nøklar (%1);;Alle filer (*)</translation>
    </message>
    <message>
        <source>the clipboard is empty</source>
        <translation>utklippstavla er tom</translation>
    </message>
    <message>
        <source>The profile “%1” has been added. Its key is in the keychain, the rest in %2. The place you copied it from, and perhaps the clipboard, still hold the key.</source>
        <translation>Profilen «%1» er lagd til. Nøkkelen er i nøkkelringen, resten i %2. Staden du kopierte frå, og kanskje utklippstavla, har framleis nøkkelen.</translation>
    </message>
    <message>
        <source>&amp;Certificate of this profile …</source>
        <translation>&amp;Sertifikatet til profilen …</translation>
    </message>
    <message>
        <source>See the certificate of this computer, copy it, or make or import one</source>
        <translation>Sjå sertifikatet til denne datamaskina, kopier det, eller lag eller importer eit</translation>
    </message>
    <message>
        <source>The profile “%1” has been added. Its client has no key: make or import a certificate for this computer (“Certificate of this profile …”).</source>
        <translation>Profilen «%1» er lagd til. Klienten har ingen nøkkel: Lag eller importer eit sertifikat for denne datamaskina («Sertifikatet til profilen …»).</translation>
    </message>
</context>
<context>
    <name>knippe::ProfileChooser</name>
    <message>
        <source>&amp;Profile:</source>
        <translation>&amp;Profil:</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The client that signs in, and the APIs it asks for</source>
        <translation>Klienten som loggar inn, og API-a han ber om</translation>
    </message>
    <message>
        <source>Add or remove profiles</source>
        <translation>Legg til eller fjern profilar</translation>
    </message>
    <message>
        <source>Managed: it came with this computer</source>
        <translation>Administrert: Han følgde med denne maskina</translation>
    </message>
    <message>
        <source>CANNOT BE READ</source>
        <translation>KAN IKKJE LESAST</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>logga inn</translation>
    </message>
    <message>
        <source>signing in …</source>
        <translation>loggar inn …</translation>
    </message>
    <message>
        <source>without a key</source>
        <translation>utan nøkkel</translation>
    </message>
    <message>
        <source>managed</source>
        <translation>administrert</translation>
    </message>
</context>
<context>
    <name>knippe::ProfileEditing</name>
    <message>
        <source>Duplicate profile</source>
        <translation>Dupliser profil</translation>
    </message>
    <message>
        <source>Name of the copy, which has the same key:</source>
        <translation>Namn på kopien, som har den same nøkkelen:</translation>
    </message>
    <message>
        <source>The profile “%1” has been added. Nobody is signed in with it.</source>
        <translation>Profilen «%1» er lagd til. Ingen er logga inn med han.</translation>
    </message>
    <message>
        <source>Save profile without its key</source>
        <translation>Lagre profilen utan nøkkelen</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Profilar (*.json)</translation>
    </message>
    <message>
        <source>Saved without its key: %1</source>
        <translation>Lagra utan nøkkelen: %1</translation>
    </message>
</context>
<context>
    <name>knippe::ProfileEditor</name>
    <message>
        <source>Sa&amp;ve</source>
        <translation>La&amp;gre</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profilen %1</translation>
    </message>
    <message>
        <source>Cl&amp;ient</source>
        <translation>Kl&amp;ient</translation>
    </message>
    <message>
        <source>&amp;APIs</source>
        <translation>&amp;API</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Innlogging</translation>
    </message>
    <message>
        <source>&amp;Organisations</source>
        <translation>&amp;Organisasjonar</translation>
    </message>
    <message>
        <source>Helsenor&amp;ge</source>
        <translation>&amp;Helsenorge</translation>
    </message>
</context>
<context>
    <name>knippe::ProofNotice</name>
    <message>
        <source>Cop&amp;y again</source>
        <translation>Kopier på n&amp;ytt</translation>
    </message>
    <message>
        <source>Copies the same once more, with a fresh proof</source>
        <translation>Kopierer det same ein gong til, med eit nytt bevis</translation>
    </message>
    <message>
        <source>It is good for one request, once. Some APIs accept it for a few seconds only.</source>
        <translation>Det gjeld for éin førespurnad, éin gong. Nokre API godtek det berre i nokre få sekund.</translation>
    </message>
    <message>
        <source>The proof is good for about %1</source>
        <translation>Beviset gjeld i omtrent %1</translation>
    </message>
    <message>
        <source>The proof is too old by now.</source>
        <translation>Beviset er for gammalt no.</translation>
    </message>
</context>
<context>
    <name>knippe::ProxyLoginDialog</name>
    <message>
        <source>Sign in to the proxy</source>
        <translation>Logg inn på proxyen</translation>
    </message>
    <message>
        <source>The proxy %1 wants to know who you are before it connects. This is about the network you are in, not about HelseID. What you type is kept until Knippe is closed.</source>
        <translation>Proxyen %1 vil vite kven du er før han koplar til. Dette gjeld nettverket du er i, ikkje HelseID. Det du skriv, blir teke vare på til Knippe blir lukka.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Brukarnamn</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Hald fram</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Avbryt</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Brukarnamn:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passord:</translation>
    </message>
</context>
<context>
    <name>knippe::RequestDialog</name>
    <message>
        <source>The URL has to be a whole web address, such as https://api.example/records.</source>
        <translation>URL-en må vere ei heil nettadresse, som https://api.example/records.</translation>
    </message>
    <message>
        <source>For which request?</source>
        <translation>For kva førespurnad?</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>API:</source>
        <translation>API:</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Metode:</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>&amp;URL:</translation>
    </message>
    <message>
        <source>Nothing is sent. The address goes into what is copied, and a DPoP proof is good for this one request only.</source>
        <translation>Ingenting blir sendt. Adressa blir med i det som blir kopiert, og eit DPoP-bevis gjeld berre for denne eine førespurnaden.</translation>
    </message>
</context>
<context>
    <name>knippe::RequestModel</name>
    <message>
        <source>Request</source>
        <translation>Førespurnad</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Kva</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
</context>
<context>
    <name>knippe::RequestText</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n teikn</numerusform>
            <numerusform>%n teikn</numerusform>
        </translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>metadata</translation>
    </message>
    <message>
        <source>the authority&apos;s keys</source>
        <translation>nøklane til innloggingstenesta</translation>
    </message>
    <message>
        <source>authorization request pushed</source>
        <translation>pushed authorization</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n scope</numerusform>
            <numerusform>%n scope</numerusform>
        </translation>
    </message>
    <message>
        <source>the sign-in page</source>
        <translation>innloggingssida</translation>
    </message>
    <message>
        <source>the sign-in page is open</source>
        <translation>innloggingssida er open</translation>
    </message>
    <message>
        <source>with the code</source>
        <translation>med koden</translation>
    </message>
    <message>
        <source>refresh token %1</source>
        <translation>fornyingstoken %1</translation>
    </message>
    <message>
        <source>refresh token %1 revoked</source>
        <translation>fornyingstoken %1 trekt tilbake</translation>
    </message>
    <message>
        <source>a call with the access token</source>
        <translation>eit kall med tilgangstokenet</translation>
    </message>
    <message>
        <source>a nonce is asked for – as expected</source>
        <translation>ber om ein nonce – som venta</translation>
    </message>
    <message>
        <source>as a bearer token, since the answer with a proof was 401</source>
        <translation>som bearer-token, sidan svaret med bevis var 401</translation>
    </message>
</context>
<context>
    <name>knippe::RequestsPanel</name>
    <message>
        <source>&amp;Save for support …</source>
        <translation>Lagre til &amp;brukarstøtte …</translation>
    </message>
    <message>
        <source>Cl&amp;ear</source>
        <translation>Tø&amp;m</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Førespurnader</translation>
    </message>
    <message>
        <source>What was sent and answered</source>
        <translation>Kva som er sendt og svara</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Writes a file without tokens, codes or keys: lengths and short hashes stand in their place</source>
        <translation>Skriv ei fil utan token, kodar og nøklar: I staden står lengder og korte hashverdiar</translation>
    </message>
    <message>
        <source>Nothing has been asked of the authority yet.</source>
        <translation>Innloggingstenesta har ikkje fått nokon førespurnad enno.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n førespurnad</numerusform>
            <numerusform>%n førespurnader</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s with the authority</source>
        <translation>%1 s hos innloggingstenesta</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Save the requests</source>
        <translation>Lagre førespurnadene</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>HTTP-arkiv (*.har)</translation>
    </message>
    <message>
        <source>Choose a request to see what was sent and answered.</source>
        <translation>Vel ein førespurnad for å sjå kva som er sendt og svara.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a request, when it was sent</comment>
        <translation>%1 kl. %2</translation>
    </message>
</context>
<context>
    <name>knippe::RestrictedPage</name>
    <message>
        <source>%1 says</source>
        <translation>%1 seier</translation>
    </message>
</context>
<context>
    <name>knippe::SaveDialog</name>
    <message>
        <source>Save to file</source>
        <translation>Lagre til fil</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Choose &amp;file …</source>
        <translation>Vel &amp;fil …</translation>
    </message>
    <message>
        <source>F&amp;orm:</source>
        <translation>F&amp;orm:</translation>
    </message>
    <message>
        <source>APIs:</source>
        <translation>API:</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Åtvaring</translation>
    </message>
    <message>
        <source>The file will hold a usable secret: whoever reads it has the access that these tokens give, for as long as they are good. Keep it out of shared folders, backups and version control, and delete it after use.</source>
        <translation>Fila vil innehalde ein brukbar løyndom: Den som les henne, har den tilgangen desse tokena gir, så lenge dei er gyldige. Hald henne unna delte mapper, reservekopiar og versjonskontroll, og slett henne etter bruk.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 og %2 til</translation>
    </message>
</context>
<context>
    <name>knippe::SessionBar</name>
    <message>
        <source>Sign &amp;in</source>
        <translation>Logg &amp;inn</translation>
    </message>
    <message>
        <source>Opens the authority&apos;s page in a window of its own</source>
        <translation>Opnar sida til innloggingstenesta i eit eige vindauge</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;vbryt</translation>
    </message>
    <message>
        <source>Ends the sign-in; nothing is kept of it</source>
        <translation>Avbryt innlogginga; ingenting blir lagra</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Logg &amp;ut</translation>
    </message>
    <message>
        <source>Removes the session and every token from this computer</source>
        <translation>Fjernar økta og alle token frå denne maskina</translation>
    </message>
    <message>
        <source>The session has expired</source>
        <translation>Økta har gått ut</translation>
    </message>
    <message>
        <source>session lasts %1</source>
        <translation>økta varer %1</translation>
    </message>
    <message>
        <source>HPR %1</source>
        <translation>HPR %1</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>nivå %1</translation>
    </message>
    <message>
        <source>org. %1</source>
        <translation>org. %1</translation>
    </message>
    <message>
        <source>Sign in with …</source>
        <translation>Logg inn med …</translation>
    </message>
    <message>
        <source>with …</source>
        <translation>med …</translation>
    </message>
    <message>
        <source>Sign in with %1</source>
        <translation>Logg inn med %1</translation>
    </message>
    <message>
        <source>represents %1</source>
        <translation>representerer %1</translation>
    </message>
    <message>
        <source>End of shift, screen lock, language and help</source>
        <translation>Vaktslutt, skjermlås, språk og hjelp</translation>
    </message>
</context>
<context>
    <name>knippe::SessionStatus</name>
    <message>
        <source>Asking the authority what it offers …</source>
        <translation>Spør innloggingstenesta kva ho tilbyr …</translation>
    </message>
    <message>
        <source>Sending the sign-in request …</source>
        <translation>Sender innloggingsførespurnaden …</translation>
    </message>
    <message>
        <source>Waiting for you to sign in, in the window that opened …</source>
        <translation>Ventar på at du loggar inn i vindauget som opna seg …</translation>
    </message>
    <message>
        <source>Fetching the first token …</source>
        <translation>Hentar det første tokenet …</translation>
    </message>
    <message>
        <source>Checking who has signed in …</source>
        <translation>Sjekkar kven som har logga inn …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Opening the keychain …</source>
        <translation>Opnar nøkkelringen …</translation>
    </message>
    <message>
        <source>Fetching tokens: %1 of %2</source>
        <translation>Hentar token: %1 av %2</translation>
    </message>
    <message>
        <source>Nobody is signed in. Signing in fetches a token for each API.</source>
        <translation>Ingen er logga inn. Når du loggar inn, blir det henta eit token for kvart API.</translation>
    </message>
    <message>
        <source>Valid tokens: %1 of %2</source>
        <translation>%1 av %2 API har gyldig token</translation>
    </message>
    <message>
        <source>Fetching your name …</source>
        <translation>Hentar namnet ditt …</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>Logga inn: %1</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Logga ut</translation>
    </message>
</context>
<context>
    <name>knippe::ShownTokens</name>
    <message>
        <source>%1, sorted</source>
        <comment>%1: a column</comment>
        <translation>%1, sortert</translation>
    </message>
    <message>
        <source>%1, sorted in reverse</source>
        <translation>%1, sortert omvendt</translation>
    </message>
</context>
<context>
    <name>knippe::SignInChoiceDialog</name>
    <message>
        <source>Nothing is sent.</source>
        <translation>Ingenting blir sendt.</translation>
    </message>
    <message>
        <source>The profile says: %1</source>
        <translation>Profilen seier: %1</translation>
    </message>
    <message>
        <source>Ask anew after seconds</source>
        <translation>Spør på nytt etter sekund</translation>
    </message>
    <message>
        <source>Hint of who signs in</source>
        <translation>Hint om kven som loggar inn</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>På vegner av</translation>
    </message>
    <message>
        <source>&amp;Use this</source>
        <translation>&amp;Bruk dette</translation>
    </message>
    <message>
        <source>More for signing in with %1</source>
        <translation>Meir om innlogging med %1</translation>
    </message>
    <message>
        <source>&amp;Ask anew after seconds:</source>
        <translation>&amp;Spør på nytt etter sekund:</translation>
    </message>
    <message>
        <source>Whoever has signed in there longer ago is asked anew; 0 asks each time. For an API that wants a fresh sign-in (max_age, OpenID Connect Core section 3.1.2.1).</source>
        <translation>Den som logga inn der for lenger sidan, blir spurd på nytt; 0 spør kvar gong. For eit API som vil ha ei fersk innlogging (max_age, OpenID Connect Core avsnitt 3.1.2.1).</translation>
    </message>
    <message>
        <source>&amp;Hint of who signs in:</source>
        <translation>&amp;Hint om kven som loggar inn:</translation>
    </message>
    <message>
        <source>So that nobody has to type it on the page (login_hint, the same section). It says who somebody is, so it is forgotten when Knippe is closed.</source>
        <translation>Så ingen treng å skrive det på sida (login_hint, same avsnitt). Det seier kven nokon er, så det blir gløymt når Knippe blir lukka.</translation>
    </message>
    <message>
        <source>On &amp;behalf of:</source>
        <translation>På &amp;vegner av:</translation>
    </message>
    <message>
        <source>The number of an organisation, which HelseID passes on to ID-porten (on_behalf_of). For a supplier that signs people in for a customer.</source>
        <translation>Nummeret til ein organisasjon, som HelseID gir vidare til ID-porten (on_behalf_of). For ein leverandør som loggar inn personar for ein kunde.</translation>
    </message>
</context>
<context>
    <name>knippe::SignInMenu</name>
    <message>
        <source>&amp;Level</source>
        <translation>&amp;Nivå</translation>
    </message>
    <message>
        <source>As the profile says</source>
        <translation>Slik profilen seier</translation>
    </message>
    <message>
        <source>Level 3 or 4</source>
        <translation>Nivå 3 eller 4</translation>
    </message>
    <message>
        <source>Level 4</source>
        <translation>Nivå 4</translation>
    </message>
    <message>
        <source>&amp;Identity provider</source>
        <translation>&amp;Identitetstilbydar</translation>
    </message>
    <message>
        <source>&amp;Ask me anew, even if I am signed in there</source>
        <translation>&amp;Spør meg på nytt, sjølv om eg er logga inn der</translation>
    </message>
    <message>
        <source>&amp;Test person</source>
        <translation>&amp;Testperson</translation>
    </message>
    <message>
        <source>Whoever signs in on the page</source>
        <translation>Den som loggar inn på sida</translation>
    </message>
    <message>
        <source>&amp;Add a test person …</source>
        <translation>&amp;Legg til ein testperson …</translation>
    </message>
    <message>
        <source>&amp;Remove the chosen one from the list</source>
        <translation>&amp;Fjern den valde frå lista</translation>
    </message>
    <message>
        <source>level %1 or above</source>
        <translation>nivå %1 eller høgare</translation>
    </message>
    <message>
        <source>asked anew</source>
        <translation>spurd på nytt</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>som %1</translation>
    </message>
    <message>
        <source>&amp;More …</source>
        <translation>&amp;Meir …</translation>
    </message>
    <message>
        <source>Signed in at the usual level</source>
        <translation>Logga inn på det vanlege nivået</translation>
    </message>
    <message>
        <source>Signed in at level 3</source>
        <translation>Logga inn på nivå 3</translation>
    </message>
    <message>
        <source>Signed in at level 4</source>
        <translation>Logga inn på nivå 4</translation>
    </message>
    <message>
        <source>anew after %1 s</source>
        <translation>på nytt etter %1 s</translation>
    </message>
    <message>
        <source>hint: %1</source>
        <translation>hint: %1</translation>
    </message>
    <message>
        <source>on behalf of %1</source>
        <translation>på vegner av %1</translation>
    </message>
    <message>
        <source>test at level %1</source>
        <translation>test på nivå %1</translation>
    </message>
</context>
<context>
    <name>knippe::SignInPage</name>
    <message>
        <source>Hosts of the sign-in page</source>
        <translation>Vertane til innloggingssida</translation>
    </message>
    <message>
        <source>As&amp;k UserInfo</source>
        <translation>Spør UserIn&amp;fo</translation>
    </message>
    <message>
        <source>Push&amp;ed authorization request</source>
        <translation>Push&amp;ed authorization request</translation>
    </message>
    <message>
        <source>Si&amp;gned request object</source>
        <translation>&amp;Signert request-objekt</translation>
    </message>
    <message>
        <source>Code &amp;bound to the DPoP key</source>
        <translation>Koden &amp;bunden til DPoP-nøkkelen</translation>
    </message>
    <message>
        <source>Furthe&amp;r parameters:</source>
        <translation>Flei&amp;re parametrar:</translation>
    </message>
    <message>
        <source>Sent with each sign-in: acr_values, ui_locales and the like. Those that Knippe makes itself cannot be set here.</source>
        <translation>Blir sende med kvar innlogging: acr_values, ui_locales og liknande. Dei Knippe lagar sjølv, kan ikkje setjast her.</translation>
    </message>
    <message>
        <source>&amp;Hosts of the sign-in page:</source>
        <translation>&amp;Vertane til innloggingssida:</translation>
    </message>
    <message>
        <source>Where the embedded page may lead. * is for every host; a list keeps forged pages out.</source>
        <translation>Dit den innebygde sida kan føre. * er for alle vertar; ei liste held forfalska sider ute.</translation>
    </message>
    <message>
        <source>One request more after signing in, for a name and HPR details that the ID token lacks (OpenID Connect Core section 5.3).</source>
        <translation>Éin førespurnad til etter innlogginga, for eit namn og HPR-opplysningar som ID-tokenet manglar (OpenID Connect Core avsnitt 5.3).</translation>
    </message>
    <message>
        <source>What is asked for goes to the authority directly, and the browser sees none of it (RFC 9126). Off only for an authority without it.</source>
        <translation>Det som blir bede om, går rett til innloggingstenesta, og nettlesaren ser ikkje noko av det (RFC 9126). Av berre for ei innloggingsteneste utan dette.</translation>
    </message>
    <message>
        <source>What is asked for is signed with the client&apos;s key (RFC 9101), where the authority wants that.</source>
        <translation>Det som blir bede om, blir signert med nøkkelen til klienten (RFC 9101), der innloggingstenesta vil ha det.</translation>
    </message>
    <message>
        <source>Whoever steals the code has no use for it without the key (RFC 9449 section 10), where the authority knows that.</source>
        <translation>Den som stel koden, har ikkje bruk for han utan nøkkelen (RFC 9449 avsnitt 10), der innloggingstenesta kjenner til det.</translation>
    </message>
</context>
<context>
    <name>knippe::SigninWindow</name>
    <message>
        <source>Sign in – %1</source>
        <translation>Logg inn – %1</translation>
    </message>
    <message>
        <source>Sign-in page</source>
        <translation>Innloggingsside</translation>
    </message>
    <message>
        <source>Without a sandbox: for trials on this machine only. Nothing but this machine can be reached.</source>
        <translation>Utan sandkasse: berre til utprøving på denne maskina. Ingenting anna enn denne maskina kan nåast.</translation>
    </message>
    <message>
        <source>This page cannot be trusted</source>
        <translation>Denne sida er ikkje til å stole på</translation>
    </message>
    <message>
        <source>The certificate of the sign-in page was refused. Somebody may be listening, the clock of this machine may be wrong, or the page is badly set up.</source>
        <translation>Sertifikatet til innloggingssida vart avvist. Kanskje lyttar nokon, kanskje går klokka på denne maskina feil, eller sida er sett opp feil.</translation>
    </message>
    <message>
        <source>The page could not be loaded</source>
        <translation>Sida kunne ikkje lastast</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Sjekk nettverket, og prøv igjen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>This address is blocked</source>
        <translation>Denne adressa er sperra</translation>
    </message>
    <message>
        <source>The sign-in page wanted to go on to an address that is not among those allowed for %1. If you trust it, open the sign-in in the browser instead.</source>
        <translation>Innloggingssida ville vidare til ei adresse som ikkje er mellom dei som er tillatne for %1. Stolar du på henne, kan du opne innlogginga i nettlesaren i staden.</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Tilbake til sida</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Klipp ut</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Lim inn</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Merk alt</translation>
    </message>
    <message>
        <source>Check the network connection, then sign in again.</source>
        <translation>Sjekk nettverket, og logg inn på nytt.</translation>
    </message>
</context>
<context>
    <name>knippe::SortMenu</name>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sorter etter</translation>
    </message>
    <message>
        <source>As in the &amp;profile</source>
        <translation>Som i &amp;profilen</translation>
    </message>
    <message>
        <source>&amp;Reversed</source>
        <translation>&amp;Omvendt</translation>
    </message>
</context>
<context>
    <name>knippe::TestPersonDialog</name>
    <message>
        <source>Add a test person</source>
        <translation>Legg til ein testperson</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Synthetic number</source>
        <translation>Syntetisk nummer</translation>
    </message>
    <message>
        <source>Only numbers from registers of invented people are stored: those have 80, 65 or 40 added to the month.</source>
        <translation>Berre nummer frå register over fiktive personar blir lagra: Dei har 80, 65 eller 40 lagt til månaden.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Legg til</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Namn:</translation>
    </message>
    <message>
        <source>&amp;Synthetic number:</source>
        <translation>&amp;Syntetisk nummer:</translation>
    </message>
</context>
<context>
    <name>knippe::TokenDelegate</name>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
</context>
<context>
    <name>knippe::TokenField</name>
    <message>
        <source>Token to look into</source>
        <translation>Token som skal inspiserast</translation>
    </message>
    <message>
        <source>Paste a token here</source>
        <translation>Lim inn eit token her</translation>
    </message>
    <message>
        <source>A JWT, bare or after “Bearer” or “DPoP”. It is looked into on this computer and not kept</source>
        <translation>Eit JWT, åleine eller etter «Bearer» eller «DPoP». Det blir inspisert på denne maskina og ikkje teke vare på</translation>
    </message>
</context>
<context>
    <name>knippe::TokenModel</name>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Mottakar</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>unknown audience</source>
        <translation>ukjend mottakar</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>ingen type</translation>
    </message>
    <message>
        <source>no expiry</source>
        <translation>inga utløpstid</translation>
    </message>
    <message>
        <source>expiry unknown</source>
        <translation>ukjend utløpstid</translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation>går ut om %1</translation>
    </message>
    <message>
        <source>expired: %1</source>
        <translation>gjekk ut %1</translation>
    </message>
    <message>
        <source>The token does not say whom it is for, at least not readably.</source>
        <translation>Tokenet seier ikkje kven det er til, i alle fall ikkje i leseleg form.</translation>
    </message>
    <message>
        <source>Press Enter to try again.</source>
        <translation>Trykk Enter for å prøve igjen.</translation>
    </message>
    <message>
        <source>expired less than a minute ago</source>
        <translation>gjekk ut for mindre enn eitt minutt sidan</translation>
    </message>
    <message>
        <source>expires in less than a minute</source>
        <translation>går ut om mindre enn eitt minutt</translation>
    </message>
</context>
<context>
    <name>knippe::TokenView</name>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>One row for each API, with its token&apos;s state</source>
        <translation>Éi rad for kvart API, med tilstanden til tokenet</translation>
    </message>
</context>
<context>
    <name>knippe::TokensPanel</name>
    <message>
        <source>&amp;Fetch again</source>
        <translation>&amp;Hent på nytt</translation>
    </message>
    <message>
        <source>Fetc&amp;h all again</source>
        <translation>Hent &amp;alle på nytt</translation>
    </message>
    <message>
        <source>Ask for a new token for every API</source>
        <translation>Be om eit nytt token for kvart API</translation>
    </message>
    <message>
        <source>&amp;Keep fresh</source>
        <translation>Hald gyl&amp;dig</translation>
    </message>
    <message>
        <source>Ask for new tokens for the selected APIs</source>
        <translation>Be om nye token for dei valde API-a</translation>
    </message>
    <message>
        <source>Renew the selected APIs&apos; tokens before they expire, as long as Knippe is open</source>
        <translation>Forny tokena for dei valde API-a før dei går ut, så lenge Knippe er ope</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltrer</translation>
    </message>
    <message>
        <source>Show only APIs that match</source>
        <translation>Vis berre API som passar</translation>
    </message>
    <message>
        <source>&amp;Width of columns as needed</source>
        <translation>Kolonne&amp;breidd etter behov</translation>
    </message>
    <message>
        <source>Copy as …</source>
        <translation>Kopier som …</translation>
    </message>
    <message>
        <source>Stop fetc&amp;hing</source>
        <translation>&amp;Avbryt hentinga</translation>
    </message>
    <message>
        <source>Leave the APIs that still wait as they are</source>
        <translation>La API-a som enno ventar, vere som dei er</translation>
    </message>
</context>
<context>
    <name>knippe::TrustAnchorField</name>
    <message>
        <source>C&amp;hoose …</source>
        <translation>&amp;Vel …</translation>
    </message>
    <message>
        <source>Do &amp;without</source>
        <translation>Kla&amp;r deg utan</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>Vel eit sertifikat</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Sertifikat (*.pem *.crt *.cer);;Alle filer (*)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
</context>
<context>
    <name>knippe::UpdateActions</name>
    <message>
        <source>Look for a newer &amp;version now</source>
        <translation>Sjå etter ein nyare &amp;versjon no</translation>
    </message>
    <message>
        <source>Look for a newer version once a da&amp;y</source>
        <translation>Sjå etter ein nyare versjon kvar &amp;dag</translation>
    </message>
    <message>
        <source>There is no newer version than this one, %1.</source>
        <translation>Det finst ingen nyare versjon enn denne, %1.</translation>
    </message>
    <message>
        <source>Knippe %1 is out; this is %2. Its page: %3</source>
        <translation>Knippe %1 er ute; dette er %2. Sida: %3</translation>
    </message>
</context>
<context>
    <name>knippe::WelcomePage</name>
    <message>
        <source>Nothing registered yet? Run ./demo in Knippe&apos;s source folder: it starts a sandbox with invented people on this machine and signs in to it. The README tells more.</source>
        <translation>Ikkje registrert noko enno? Køyr ./demo i kjeldemappa til Knippe: Det startar ei sandkasse med fiktive personar på denne maskina og loggar inn der. Meir står i README.</translation>
    </message>
    <message>
        <source>One sign-in, one token for each API</source>
        <translation>Éi innlogging, eitt token for kvart API</translation>
    </message>
    <message>
        <source>Knippe signs you in through HelseID and fetches an access token for each of the national health APIs you need.</source>
        <translation>Knippe loggar deg inn gjennom HelseID og hentar eit tilgangstoken for kvart av dei nasjonale helse-API-a du treng.</translation>
    </message>
    <message>
        <source>Without a keychain, keys and tokens are kept in memory only and are gone when Knippe is closed.</source>
        <translation>Utan nøkkelring ligg nøklar og token berre i minnet, og dei er borte når Knippe blir lukka.</translation>
    </message>
    <message>
        <source>Keys and tokens are kept in this computer&apos;s keychain.</source>
        <translation>Nøklar og token ligg i nøkkelringen på maskina.</translation>
    </message>
    <message>
        <source>Drop the client&apos;s configuration here</source>
        <translation>Slepp konfigurasjonen til klienten her</translation>
    </message>
    <message>
        <source>To begin, add a profile for this run: the configuration that HelseID Selvbetjening gave for your client, or a profile in Knippe&apos;s form. Profiles whose keys are in the keychain stay there, untouched, for the next time.</source>
        <translation>Begynn med å leggje til ein profil for denne gongen: konfigurasjonen som HelseID Selvbetjening gav for klienten din, eller ein profil i forma til Knippe. Profilar med nøkkel i nøkkelringen blir der, urørte, til neste gong.</translation>
    </message>
    <message>
        <source>To begin, add a profile: the configuration that HelseID Selvbetjening gave for your client, or a profile in Knippe&apos;s form.</source>
        <translation>Begynn med å leggje til ein profil: konfigurasjonen som HelseID Selvbetjening gav for klienten din, eller ein profil i forma til Knippe.</translation>
    </message>
</context>
</TS>
