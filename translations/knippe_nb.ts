<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>done</source>
        <translation>utført</translation>
    </message>
    <message>
        <source>created</source>
        <translation>opprettet</translation>
    </message>
    <message>
        <source>accepted, but not done yet</source>
        <translation>mottatt, men ikke utført ennå</translation>
    </message>
    <message>
        <source>done, with nothing to say</source>
        <translation>utført, uten noe å melde</translation>
    </message>
    <message>
        <source>a part of what is there</source>
        <translation>en del av det som finnes</translation>
    </message>
    <message>
        <source>not changed since</source>
        <translation>ikke endret siden sist</translation>
    </message>
    <message>
        <source>the API does not understand the request</source>
        <translation>API-et forstår ikke forespørselen</translation>
    </message>
    <message>
        <source>the API does not take the token or its proof</source>
        <translation>API-et godtar ikke tokenet eller beviset</translation>
    </message>
    <message>
        <source>not allowed with this token</source>
        <translation>ikke tillatt med dette tokenet</translation>
    </message>
    <message>
        <source>nothing is found at this address</source>
        <translation>ingenting finnes på denne adressen</translation>
    </message>
    <message>
        <source>this method is not for this address</source>
        <translation>denne metoden kan ikke brukes på denne adressen</translation>
    </message>
    <message>
        <source>the API has no answer of the kind that was asked for</source>
        <translation>API-et har ikke noe svar av det slaget det ble spurt om</translation>
    </message>
    <message>
        <source>the API has waited too long for the request</source>
        <translation>API-et har ventet for lenge på forespørselen</translation>
    </message>
    <message>
        <source>what is there stands against it</source>
        <translation>det som finnes der, står i veien</translation>
    </message>
    <message>
        <source>what was there is gone for good</source>
        <translation>det som fantes der, er borte for godt</translation>
    </message>
    <message>
        <source>a condition of the request does not hold</source>
        <translation>en betingelse i forespørselen er ikke oppfylt</translation>
    </message>
    <message>
        <source>the body is too large for the API</source>
        <translation>innholdet er for stort for API-et</translation>
    </message>
    <message>
        <source>the API does not take a body of this kind (Content-Type)</source>
        <translation>API-et tar ikke imot innhold av dette slaget (Content-Type)</translation>
    </message>
    <message>
        <source>the API understands the request and cannot follow it</source>
        <translation>API-et forstår forespørselen, men kan ikke følge den</translation>
    </message>
    <message>
        <source>too many requests: wait a while</source>
        <translation>for mange forespørsler: vent litt</translation>
    </message>
    <message>
        <source>something went wrong in the API</source>
        <translation>noe gikk galt i API-et</translation>
    </message>
    <message>
        <source>the API cannot do this</source>
        <translation>API-et kan ikke gjøre dette</translation>
    </message>
    <message>
        <source>what stands before the API got no good answer from it</source>
        <translation>det som står foran API-et, fikk ikke noe godt svar fra det</translation>
    </message>
    <message>
        <source>the API is out of service: try later</source>
        <translation>API-et er ute av drift: prøv senere</translation>
    </message>
    <message>
        <source>what stands before the API got no answer in time</source>
        <translation>det som står foran API-et, fikk ikke svar i tide</translation>
    </message>
    <message>
        <source>the API has failed</source>
        <translation>API-et har feilet</translation>
    </message>
    <message>
        <source>the API refuses the request</source>
        <translation>API-et avviser forespørselen</translation>
    </message>
    <message>
        <source>leads elsewhere, and is not followed</source>
        <translation>viser et annet sted og blir ikke fulgt</translation>
    </message>
    <message>
        <source>The API says “%1”.</source>
        <translation>API-et sier «%1».</translation>
    </message>
    <message>
        <source>The API says “invalid_token”: expired, revoked, or made out to another audience. The tab Token shows which; ask for a new one, or check the API&apos;s address.</source>
        <translation>API-et sier «invalid_token»: utløpt, trukket tilbake eller laget for en annen mottaker. Fanen Token viser hva; hent et nytt, eller kontroller adressen til API-et.</translation>
    </message>
    <message>
        <source>The API says “insufficient_scope”: the token lacks a scope. Add it to the profile and sign in again.</source>
        <translation>API-et sier «insufficient_scope»: Tokenet mangler et scope. Legg det til i profilen og logg inn på nytt.</translation>
    </message>
    <message>
        <source>The API says “use_dpop_nonce” again, to a proof that has the nonce it gave. Send it once more; if it stays so, tell those who run the API.</source>
        <translation>API-et sier «use_dpop_nonce» igjen, til et bevis med den nonce-verdien det ga. Send en gang til; hjelper det ikke, så meld fra til dem som driver API-et.</translation>
    </message>
    <message>
        <source>The API says “invalid_dpop_proof”: check this computer&apos;s clock, and that the API is known by the address that was typed.</source>
        <translation>API-et sier «invalid_dpop_proof»: Kontroller klokken på denne maskinen, og at API-et er kjent under den adressen som ble skrevet inn.</translation>
    </message>
    <message>
        <source>The API says “invalid_request”: it does not understand how the token is presented. Check whether it wants DPoP or Bearer.</source>
        <translation>API-et sier «invalid_request»: Det forstår ikke måten tokenet blir vist fram på. Kontroller om det vil ha DPoP eller Bearer.</translation>
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
        <translation>linje %1 i headerne har ikke formen «Navn: verdi»</translation>
    </message>
    <message>
        <source>the URL has to be a whole web address</source>
        <translation>URL-en må være en hel nettadresse</translation>
    </message>
    <message>
        <source>not JSON: line %1</source>
        <translation>ikke JSON: linje %1</translation>
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
        <translation>underenhetens nummer</translation>
    </message>
    <message>
        <source>an attest of the trust framework</source>
        <translation>tillitsrammeverkets attest</translation>
    </message>
    <message>
        <source>an HPR number</source>
        <translation>et HPR-nummer</translation>
    </message>
    <message>
        <source>the person&apos;s national number</source>
        <translation>personens fødsels- eller D-nummer</translation>
    </message>
    <message>
        <source>the SFM journal&apos;s id</source>
        <translation>SFM-journalens ID</translation>
    </message>
    <message>
        <source>a token that is for this API alone</source>
        <translation>et token som bare er for dette API-et</translation>
    </message>
    <message>
        <source>the owner&apos;s approval</source>
        <translation>eierens godkjenning</translation>
    </message>
    <message>
        <source>a delegation in Altinn</source>
        <translation>en delegering i Altinn</translation>
    </message>
    <message>
        <source>an HER id</source>
        <translation>en HER-ID</translation>
    </message>
    <message>
        <source>For machines only: nobody signs in to it.</source>
        <translation>Bare for maskiner: Ingen logger inn på det.</translation>
    </message>
    <message>
        <source>Its tokens come from Maskinporten, not from HelseID.</source>
        <translation>Tokenene kommer fra Maskinporten, ikke fra HelseID.</translation>
    </message>
    <message>
        <source>%1 (not confirmed)</source>
        <comment>%1: a fact</comment>
        <translation>%1 (ikke bekreftet)</translation>
    </message>
    <message>
        <source>Replaced by: %1</source>
        <translation>Erstattet av: %1</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Eier: %1</translation>
    </message>
    <message>
        <source>Resource: %1</source>
        <translation>Ressurs: %1</translation>
    </message>
    <message>
        <source>Formerly: %1</source>
        <translation>Tidligere: %1</translation>
    </message>
    <message>
        <source>Security level: %1</source>
        <translation>Sikkerhetsnivå: %1</translation>
    </message>
    <message>
        <source>It needs %1.</source>
        <translation>Det krever %1.</translation>
    </message>
    <message>
        <source>Test address: %1</source>
        <translation>Testadresse: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Kilde: %1</translation>
    </message>
    <message>
        <source>people who sign in</source>
        <translation>personer som logger inn</translation>
    </message>
    <message>
        <source>machines only</source>
        <translation>bare maskiner</translation>
    </message>
    <message>
        <source>people and machines</source>
        <translation>personer og maskiner</translation>
    </message>
    <message>
        <source>Maskinporten, not HelseID</source>
        <translation>Maskinporten, ikke HelseID</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>The certificate of this installation is not good before %1. Check this computer&apos;s clock.</source>
        <translation>Sertifikatet til denne installasjonen gjelder ikke før %1. Sjekk klokken på denne datamaskinen.</translation>
    </message>
    <message>
        <source>The certificate of this installation runs out: %1. Make or import a new one and have it registered before then.</source>
        <translation>Sertifikatet til denne installasjonen utløper: %1. Lag eller importer et nytt, og få det registrert før den tid.</translation>
    </message>
    <message>
        <source>The certificate of this installation has run out: %1. Make or import a new one and have it registered.</source>
        <translation>Sertifikatet til denne installasjonen har utløpt: %1. Lag eller importer et nytt, og få det registrert.</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>What kind of token this is</source>
        <translation>Hva slags token dette er</translation>
    </message>
    <message>
        <source>Algorithm of the signature, or of the encryption</source>
        <translation>Algoritme for signaturen eller krypteringen</translation>
    </message>
    <message>
        <source>Algorithm that the content is encrypted with</source>
        <translation>Algoritme som innholdet er kryptert med</translation>
    </message>
    <message>
        <source>Name of the authority&apos;s key</source>
        <translation>Navnet på innloggingstjenestens nøkkel</translation>
    </message>
    <message>
        <source>What kind of content this is</source>
        <translation>Hva slags innhold dette er</translation>
    </message>
    <message>
        <source>How the content is compressed</source>
        <translation>Hvordan innholdet er komprimert</translation>
    </message>
    <message>
        <source>Extensions that a reader has to understand</source>
        <translation>Utvidelser som mottakeren må forstå</translation>
    </message>
    <message>
        <source>Thumbprint of the key&apos;s certificate</source>
        <translation>Fingeravtrykk av nøkkelens sertifikat</translation>
    </message>
    <message>
        <source>The key&apos;s certificates; not looked at</source>
        <translation>Nøkkelens sertifikater; blir ikke vurdert</translation>
    </message>
    <message>
        <source>Address of certificates; never visited</source>
        <translation>Adresse til sertifikater; blir aldri besøkt</translation>
    </message>
    <message>
        <source>Address of keys; never visited</source>
        <translation>Adresse til nøkler; blir aldri besøkt</translation>
    </message>
    <message>
        <source>A public key; no signature is checked with it</source>
        <translation>En offentlig nøkkel; ingen signatur kontrolleres med den</translation>
    </message>
    <message>
        <source>Authority that issued the token</source>
        <translation>Innloggingstjenesten som utstedte tokenet</translation>
    </message>
    <message>
        <source>Whom the token is for: the API, or the client</source>
        <translation>Hvem tokenet er til: API-et eller klienten</translation>
    </message>
    <message>
        <source>What may be done with the token</source>
        <translation>Hva tokenet kan brukes til</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gyldig til</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gyldig fra</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>Utstedt</translation>
    </message>
    <message>
        <source>Client that got the token</source>
        <translation>Klienten som fikk tokenet</translation>
    </message>
    <message>
        <source>Who signed in, as the authority names the person</source>
        <translation>Hvem som logget inn, med innloggingstjenestens ID for brukeren</translation>
    </message>
    <message>
        <source>Name of this very token</source>
        <translation>ID-en til nettopp dette tokenet</translation>
    </message>
    <message>
        <source>Key that the token is bound to: useless without a proof by it</source>
        <translation>Nøkkelen tokenet er bundet til: kan ikke brukes uten et bevis laget med den</translation>
    </message>
    <message>
        <source>Who acts on the person&apos;s behalf</source>
        <translation>Hvem som handler på vegne av brukeren</translation>
    </message>
    <message>
        <source>Who may act on the person&apos;s behalf</source>
        <translation>Hvem som kan handle på vegne av brukeren</translation>
    </message>
    <message>
        <source>What exactly was authorised</source>
        <translation>Nøyaktig hva det er gitt tilgang til</translation>
    </message>
    <message>
        <source>When the person signed in</source>
        <translation>Når brukeren logget inn</translation>
    </message>
    <message>
        <source>How strong the sign-in was</source>
        <translation>Hvor sterk innloggingen var</translation>
    </message>
    <message>
        <source>How the person signed in</source>
        <translation>Hvordan brukeren logget inn</translation>
    </message>
    <message>
        <source>Client that the ID token was issued to</source>
        <translation>Klienten som ID-tokenet ble utstedt til</translation>
    </message>
    <message>
        <source>Ties the ID token to one sign-in</source>
        <translation>Knytter ID-tokenet til én innlogging</translation>
    </message>
    <message>
        <source>Ties the ID token to an access token</source>
        <translation>Knytter ID-tokenet til et tilgangstoken</translation>
    </message>
    <message>
        <source>Ties the ID token to a code</source>
        <translation>Knytter ID-tokenet til en kode</translation>
    </message>
    <message>
        <source>Ties the ID token to a request</source>
        <translation>Knytter ID-tokenet til en forespørsel</translation>
    </message>
    <message>
        <source>Session at the authority</source>
        <translation>Økten hos innloggingstjenesten</translation>
    </message>
    <message>
        <source>The person&apos;s whole name</source>
        <translation>Brukerens fulle navn</translation>
    </message>
    <message>
        <source>The person&apos;s first name</source>
        <translation>Brukerens fornavn</translation>
    </message>
    <message>
        <source>The person&apos;s middle name</source>
        <translation>Brukerens mellomnavn</translation>
    </message>
    <message>
        <source>The person&apos;s last name</source>
        <translation>Brukerens etternavn</translation>
    </message>
    <message>
        <source>What the person likes to be called</source>
        <translation>Hva brukeren vil kalles</translation>
    </message>
    <message>
        <source>The person&apos;s date of birth</source>
        <translation>Brukerens fødselsdato</translation>
    </message>
    <message>
        <source>The person&apos;s e-mail address</source>
        <translation>Brukerens e-postadresse</translation>
    </message>
    <message>
        <source>Whether the e-mail address was checked</source>
        <translation>Om e-postadressen er bekreftet</translation>
    </message>
    <message>
        <source>The person&apos;s telephone number</source>
        <translation>Brukerens telefonnummer</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translation>Brukerens språk</translation>
    </message>
    <message>
        <source>The person&apos;s time zone</source>
        <translation>Brukerens tidssone</translation>
    </message>
    <message>
        <source>When the person&apos;s data were changed</source>
        <translation>Når opplysningene om brukeren ble endret</translation>
    </message>
    <message>
        <source>Method of the request that the proof is for</source>
        <translation>Metoden i forespørselen som beviset gjelder</translation>
    </message>
    <message>
        <source>Address of the request that the proof is for</source>
        <translation>Adressen i forespørselen som beviset gjelder</translation>
    </message>
    <message>
        <source>Ties the proof to an access token</source>
        <translation>Knytter beviset til et tilgangstoken</translation>
    </message>
    <message>
        <source>Service where the person signed in</source>
        <translation>Tjenesten brukeren logget inn hos</translation>
    </message>
    <message>
        <source>How the client proved who it is</source>
        <translation>Hvordan klienten beviste hvem den er</translation>
    </message>
    <message>
        <source>The person&apos;s national identity number</source>
        <translation>Brukerens fødsels- eller D-nummer</translation>
    </message>
    <message>
        <source>Pseudonym of the person&apos;s national identity number</source>
        <translation>Pseudonym for brukerens fødsels- eller D-nummer</translation>
    </message>
    <message>
        <source>Security level of the sign-in, 4 being the highest</source>
        <translation>Sikkerhetsnivået for innloggingen; 4 er høyest</translation>
    </message>
    <message>
        <source>Assurance level of the sign-in</source>
        <translation>Tillitsnivået for innloggingen</translation>
    </message>
    <message>
        <source>Network that the person signed in from</source>
        <translation>Nettverket brukeren logget inn fra</translation>
    </message>
    <message>
        <source>Number in the register of health personnel (HPR)</source>
        <translation>Nummer i Helsepersonellregisteret (HPR)</translation>
    </message>
    <message>
        <source>The client&apos;s name</source>
        <translation>Klientens navn</translation>
    </message>
    <message>
        <source>Whether the client serves one organisation or several</source>
        <translation>Om klienten er for én eller flere organisasjoner</translation>
    </message>
    <message>
        <source>Organisation number of the legal entity</source>
        <translation>Organisasjonsnummeret til overenheten (juridisk enhet)</translation>
    </message>
    <message>
        <source>Organisation number of the unit below it</source>
        <translation>Organisasjonsnummeret til underenheten</translation>
    </message>
    <message>
        <source>Organisation number of the supplier</source>
        <translation>Organisasjonsnummeret til leverandøren</translation>
    </message>
    <message>
        <source>The client&apos;s name at the prescription module (SFM)</source>
        <translation>Klientens navn i Sentral forskrivningsmodul (SFM)</translation>
    </message>
    <message>
        <source>Journal at the prescription module</source>
        <translation>Journal i Sentral forskrivningsmodul</translation>
    </message>
    <message>
        <source>The client&apos;s name at the welfare technology hub (VKP)</source>
        <translation>Klientens navn i Velferdsteknologisk knutepunkt (VKP)</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>--%1 takes a whole number from %2 to %3</source>
        <translation>--%1 må være et heltall fra %2 til %3</translation>
    </message>
    <message>
        <source>--%1 takes one of %2</source>
        <translation>--%1 må ha en av verdiene %2</translation>
    </message>
    <message>
        <source>%1; see “knippe-cli %2”</source>
        <translation>%1; se «knippe-cli %2»</translation>
    </message>
    <message>
        <source>there is no option “%1”</source>
        <translation>valget «%1» finnes ikke</translation>
    </message>
    <message>
        <source>there is no command “%1”</source>
        <translation>kommandoen «%1» finnes ikke</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 krever %2</translation>
    </message>
    <message>
        <source>“%1” is one word too many</source>
        <translation>«%1» er ett ord for mye</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>det mangler en kommando</translation>
    </message>
    <message>
        <source>after “%1” comes one of %2</source>
        <translation>etter «%1» må det stå en av %2</translation>
    </message>
    <message>
        <source>%1 takes one of %2</source>
        <translation>%1 må ha en av verdiene %2</translation>
    </message>
    <message>
        <source>Answer in JSON.</source>
        <translation>Svar i JSON.</translation>
    </message>
    <message>
        <source>Give the profile this name, whatever FILE says.</source>
        <translation>Gi profilen dette navnet, uansett hva som står i FILE.</translation>
    </message>
    <message>
        <source>Show which profiles there are.</source>
        <translation>Vis hvilke profiler som finnes.</translation>
    </message>
    <message>
        <source>Show a profile, without its key.</source>
        <translation>Vis en profil, uten nøkkelen.</translation>
    </message>
    <message>
        <source>Sign out, and remove a profile with its key.</source>
        <translation>Logg ut, og fjern en profil og nøkkelen.</translation>
    </message>
    <message>
        <source>Where to sign in: in Knippe&apos;s own window (the default), in the system&apos;s browser, or in any browser, at the address on stdout&apos;s first line.</source>
        <translation>Hvor innloggingen skjer: i Knippes eget vindu (standard), i maskinens standardnettleser, eller i en valgfri nettleser som får adressen fra første linje på stdout.</translation>
    </message>
    <message>
        <source>Only this API of the profile; may be repeated.</source>
        <translation>Bare dette API-et i profilen; kan gjentas.</translation>
    </message>
    <message>
        <source>Wait at most this many seconds: 1 to 3600; default 300.</source>
        <translation>Lengste ventetid i sekunder: 1 til 3600 (standard: 300).</translation>
    </message>
    <message>
        <source>Run Knippe&apos;s window without Chromium&apos;s sandbox: for trials with an authority on this machine only.</source>
        <translation>Kjør Knippes vindu uten Chromiums sandkasse: bare for utprøving mot en innloggingstjeneste på denne maskinen.</translation>
    </message>
    <message>
        <source>Sign in once and fetch one access token for each API.</source>
        <translation>Logg inn én gang og hent ett tilgangstoken per API.</translation>
    </message>
    <message>
        <source>Ctrl+C cancels. Exits with 10 when signed in, but at least one API got no token.</source>
        <translation>Ctrl+C avbryter. Avslutter med kode 10 når du er logget inn, men minst ett API ikke fikk token.</translation>
    </message>
    <message>
        <source>Show the tokens themselves too.</source>
        <translation>Vis også selve tokenene.</translation>
    </message>
    <message>
        <source>Show what is known of each API&apos;s token.</source>
        <translation>Vis hva som er kjent om tokenet for hvert API.</translation>
    </message>
    <message>
        <source>Asks the keychain only, never the network.</source>
        <translation>Spør bare nøkkelringen, aldri nettet.</translation>
    </message>
    <message>
        <source>The token alone (the default), an Authorization header, or what `tokens --json --reveal` says of it.</source>
        <translation>Bare tokenet (standard), en Authorization-header, eller det `tokens --json --reveal` viser om det.</translation>
    </message>
    <message>
        <source>Fetch a new token even if a valid one is held.</source>
        <translation>Hent et nytt token selv om det finnes et gyldig.</translation>
    </message>
    <message>
        <source>Renew a token that is valid for less than so many seconds: 0 to 86400, or else 30.</source>
        <translation>Forny et token som er gyldig i færre sekunder enn dette: 0 til 86400 (standard: 30).</translation>
    </message>
    <message>
        <source>Print a valid access token for one API.</source>
        <translation>Skriv ut et gyldig tilgangstoken for ett API.</translation>
    </message>
    <message>
        <source>Uses the one that is held, and renews it when needed.</source>
        <translation>Bruker det som finnes, og fornyer det ved behov.</translation>
    </message>
    <message>
        <source>Show who is signed in, until when, and whether the keychain answers.</source>
        <translation>Vis innlogget bruker, utløp og nøkkelringens tilstand.</translation>
    </message>
    <message>
        <source>Exits with 3 when nobody is signed in, and with 8 when the keychain cannot say.</source>
        <translation>Avslutter med 3 når ingen er logget inn, og med 8 når nøkkelringen ikke kan svare.</translation>
    </message>
    <message>
        <source>Forget the sign-in and its tokens, and tell the authority.</source>
        <translation>Logg ut, slett tokener og varsle innloggingstjenesten.</translation>
    </message>
    <message>
        <source>Works offline, and with nobody signed in.</source>
        <translation>Virker også uten nett, og når ingen er logget inn.</translation>
    </message>
    <message>
        <source>Usage: knippe-cli COMMAND …</source>
        <translation>Bruk: knippe-cli COMMAND …</translation>
    </message>
    <message>
        <source>Signs a person in once and gets one access token for each API. Answers go to stdout, everything else to stderr; secrets live in the keychain only.</source>
        <translation>Logger inn en person én gang og henter ett tilgangstoken for hvert API. Svar går til stdout, alt annet til stderr; hemmeligheter ligger bare i nøkkelringen.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Kommandoer:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Valg:</translation>
    </message>
    <message>
        <source>Speak nb, nn or en, rather than the system&apos;s language.</source>
        <translation>Bruk nb, nn eller en i stedet for systemets språk.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Skriv ut versjonen.</translation>
    </message>
    <message>
        <source>Print this; “knippe-cli help COMMAND” tells more of a command.</source>
        <translation>Skriv ut dette; «knippe-cli help COMMAND» sier mer om en kommando.</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Avslutningskoder:</translation>
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
        <translation>kommandoen er feil skrevet</translation>
    </message>
    <message>
        <source>not signed in, or the session has ended</source>
        <translation>ikke logget inn, eller økten er avsluttet</translation>
    </message>
    <message>
        <source>cancelled, or nobody signed in within the time allowed</source>
        <translation>avbrutt, eller ingen logget inn innen fristen</translation>
    </message>
    <message>
        <source>the authority said no</source>
        <translation>innloggingstjenesten sa nei</translation>
    </message>
    <message>
        <source>an answer was refused by a security check</source>
        <translation>et svar ble avvist i en sikkerhetskontroll</translation>
    </message>
    <message>
        <source>network or TLS failure</source>
        <translation>nettverks- eller TLS-feil</translation>
    </message>
    <message>
        <source>the keychain is locked or out of reach</source>
        <translation>nøkkelringen er låst eller utilgjengelig</translation>
    </message>
    <message>
        <source>the profile is invalid or unknown</source>
        <translation>profilen er ugyldig eller ukjent</translation>
    </message>
    <message>
        <source>signed in, but at least one API has no token</source>
        <translation>logget inn, men minst ett API har ikke token</translation>
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
        <translation>Spør innloggingstjenesten hva den tilbyr …</translation>
    </message>
    <message>
        <source>Sending the sign-in request …</source>
        <translation>Sender innloggingsforespørselen …</translation>
    </message>
    <message>
        <source>Waiting for a person to sign in in the browser …</source>
        <translation>Venter på at noen logger inn i nettleseren …</translation>
    </message>
    <message>
        <source>Fetching the first token …</source>
        <translation>Henter det første tokenet …</translation>
    </message>
    <message>
        <source>Checking who has signed in …</source>
        <translation>Sjekker hvem som har logget inn …</translation>
    </message>
    <message>
        <source>%1: no token (%2)</source>
        <translation>%1: ikke noe token (%2)</translation>
    </message>
    <message>
        <source>%1: token, expiry %2</source>
        <translation>%1: token, utløp %2</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Logget inn som %1.</translation>
    </message>
    <message>
        <source>hint: --browser print shows the address, to be opened in any browser here</source>
        <translation>tips: --browser print viser adressen, så den kan åpnes i en valgfri nettleser på denne maskinen</translation>
    </message>
    <message>
        <source>Already signed in; the token requests are brought to their end first.</source>
        <translation>Allerede logget inn; tokenforespørslene fullføres først.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>%1 (expired)</source>
        <translation>%1 (utløpt)</translation>
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
        <translation>merk: med scopet «offline» menes vanligvis «offline_access»</translation>
    </message>
    <message>
        <source>note: RFC 6749 does not allow scopes like these; they are sent as they stand: %1</source>
        <translation>merk: RFC 6749 tillater ikke slike scopes; de sendes som de står: %1</translation>
    </message>
    <message>
        <source>note: this profile trusts the extra anchor in %1</source>
        <translation>merk: denne profilen stoler på det ekstra rotsertifikatet i %1</translation>
    </message>
    <message>
        <source>note: the private key is in the keychain now; remove the copy in %1 if it is needed no more</source>
        <translation>merk: privatnøkkelen ligger nå i nøkkelringen; slett kopien i %1 hvis du ikke trenger den lenger</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Innloggingstjeneste</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>APIs</source>
        <translation>API-er</translation>
    </message>
    <message>
        <source>Extra trust anchor</source>
        <translation>Ekstra rotsertifikat</translation>
    </message>
    <message>
        <source>There is no profile yet. Import one with “knippe-cli profile add FILE”.</source>
        <translation>Det finnes ingen profil ennå. Importer en med «knippe-cli profile add FILE».</translation>
    </message>
    <message>
        <source>Key thumbprint</source>
        <translation>Nøkkelens fingeravtrykk</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>Redirect-URI</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
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
        <translation>Fjernet: %1</translation>
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
        <translation>utilgjengelig</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Innlogget</translation>
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
        <translation>Bruker</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Økten varer til</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Nøkkelring</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Logget ut.</translation>
    </message>
    <message>
        <source>note: the authority gives no token that is valid for %1 s; this one is for %2 s</source>
        <translation>merk: innloggingstjenesten gir ikke noe token som er gyldig i %1 s; dette er gyldig i %2 s</translation>
    </message>
    <message>
        <source>The token request under way is brought to its end first.</source>
        <translation>Tokenforespørselen som er i gang, fullføres først.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gyldig</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>utløpt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>feilet</translation>
    </message>
    <message>
        <source>lifetime unknown</source>
        <translation>ukjent levetid</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ikke hentet</translation>
    </message>
    <message>
        <source>not granted: %1</source>
        <translation>ikke gitt: %1</translation>
    </message>
    <message>
        <source>not asked for: %1</source>
        <translation>ikke bedt om: %1</translation>
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
        <translation>Utløper</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Mottaker</translation>
    </message>
    <message>
        <source>The keychain has taken the newest refresh token.</source>
        <translation>Nøkkelringen har tatt imot det nyeste fornyelsestokenet.</translation>
    </message>
    <message>
        <source>Fetching the person&apos;s name …</source>
        <translation>Henter navnet på brukeren …</translation>
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
        <translation>blir hentet</translation>
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
        <translation>siden %1: En fornyelse fikk ikke svar, så økten kan være avsluttet</translation>
    </message>
    <message>
        <source>the same token as for %1</source>
        <translation>samme token som for %1</translation>
    </message>
    <message>
        <source>--header takes a line of the form “Name: value”</source>
        <translation>--header må være en linje på formen «Navn: verdi»</translation>
    </message>
    <message>
        <source>HTTP %1, %2 ms, %3 bytes</source>
        <translation>HTTP %1, %2 ms, %3 byte</translation>
    </message>
    <message>
        <source>For shells and dotenv, a .http file, one curl command, an environment for Postman or Bruno, or JSON.</source>
        <translation>For skall og dotenv, en .http-fil, én curl-kommando, et miljø for Postman eller Bruno, eller JSON.</translation>
    </message>
    <message>
        <source>For this request, with a fresh DPoP proof; curl and http need it.</source>
        <translation>For denne forespørselen, med et nytt DPoP-bevis; må være med for curl og http.</translation>
    </message>
    <message>
        <source>Of that request; default GET.</source>
        <translation>Metoden i den forespørselen (standard: GET).</translation>
    </message>
    <message>
        <source>Print tokens in the form that another tool reads.</source>
        <translation>Skriv ut tokener i formatet til et annet verktøy.</translation>
    </message>
    <message>
        <source>Without RESOURCE, those of all APIs. A proof is good for one request, and for seconds.</source>
        <translation>Uten RESOURCE blir det tokenene for alle API-ene. Et bevis gjelder én forespørsel, og bare i noen sekunder.</translation>
    </message>
    <message>
        <source>The DPoP-Nonce that the API has given.</source>
        <translation>DPoP-Nonce-verdien API-et har gitt.</translation>
    </message>
    <message>
        <source>Print a fresh DPoP proof for one request to an API.</source>
        <translation>Skriv ut et nytt DPoP-bevis for én forespørsel til et API.</translation>
    </message>
    <message>
        <source>It belongs to the token that “knippe-cli token” prints.</source>
        <translation>Beviset hører til tokenet som «knippe-cli token» skriver ut.</translation>
    </message>
    <message>
        <source>Send this file, or stdin for -; METHOD is POST then, unless given.</source>
        <translation>Send denne filen, eller stdin ved -; METHOD er da POST om ikke annet er oppgitt.</translation>
    </message>
    <message>
        <source>Send this header, “Name: value”; may be repeated.</source>
        <translation>Send denne headeren, «Navn: verdi»; kan gjentas.</translation>
    </message>
    <message>
        <source>Call an API with its token, and print what it answers.</source>
        <translation>Kall et API med tokenet for det, og skriv ut svaret.</translation>
    </message>
    <message>
        <source>METHOD is GET, unless given. Redirects are not followed. Exits with 11 when the API answers with a status of 400 or more.</source>
        <translation>METHOD er GET om ikke annet er oppgitt. Omdirigeringer følges ikke. Avslutter med 11 når API-et svarer med status 400 eller høyere.</translation>
    </message>
    <message>
        <source>Show how this other token differs.</source>
        <translation>Vis hva som er annerledes i dette andre tokenet.</translation>
    </message>
    <message>
        <source>Show what a token says, and whether that can be believed.</source>
        <translation>Vis hva et token sier, og om det er til å stole på.</translation>
    </message>
    <message>
        <source>Reads the token from FILE, or from stdin. Its signature is checked when a profile has its authority.</source>
        <translation>Leser tokenet fra FILE eller stdin. Signaturen kontrolleres når en profil har innloggingstjenesten tokenet kommer fra.</translation>
    </message>
    <message>
        <source>Every profile, rather than PROFILE: the end of a shift.</source>
        <translation>Alle profiler i stedet for PROFILE: ved vaktslutt.</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>merk: %1</translation>
    </message>
    <message>
        <source>N is no nonce</source>
        <translation>N er ikke en nonce</translation>
    </message>
    <message>
        <source>the API answered, but not with success</source>
        <translation>API-et svarte med en feilstatus</translation>
    </message>
    <message>
        <source>URL has to be a whole web address</source>
        <translation>URL må være en fullstendig nettadresse</translation>
    </message>
    <message>
        <source>a token is no argument; give its file, or the token on stdin</source>
        <translation>et token kan ikke stå på kommandolinjen; oppgi filen, eller gi tokenet på stdin</translation>
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
        <translation>Claims</translation>
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
        <translation>Verter for innlogging</translation>
    </message>
    <message>
        <source>keep fresh is on</source>
        <translation>«hold gyldig» er på</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>svarer ikke</translation>
    </message>
    <message>
        <source>not to be used</source>
        <translation>tilgang nektet</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>skadet</translation>
    </message>
    <message>
        <source>%1: signed out.</source>
        <translation>%1: logget ut.</translation>
    </message>
    <message>
        <source>%1: not signed out.</source>
        <translation>%1: ikke logget ut.</translation>
    </message>
    <message>
        <source>Nobody was signed in.</source>
        <translation>Ingen var logget inn.</translation>
    </message>
    <message>
        <source>note: ignored from the environment: %1</source>
        <translation>merk: ignorerer disse miljøvariablene: %1</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>advarsel: %1</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>en person</translation>
    </message>
    <message>
        <source>machines only</source>
        <translation>bare maskiner</translation>
    </message>
    <message>
        <source>a person or a machine</source>
        <translation>en person eller en maskin</translation>
    </message>
    <message>
        <source>not HelseID: Maskinporten</source>
        <translation>ikke HelseID: Maskinporten</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressurs</translation>
    </message>
    <message>
        <source>Formerly</source>
        <translation>Tidligere</translation>
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
        <translation>Krever</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Erstattet av</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Ubekreftet</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>No API in the catalogue has “%1” in it.</source>
        <translation>Ikke noe API i katalogen har «%1» i seg.</translation>
    </message>
    <message>
        <source>The client&apos;s id, where FILE is only its key.</source>
        <translation>Klientens ID, der FILE bare er nøkkelen.</translation>
    </message>
    <message>
        <source>Where the client is registered, where FILE does not say.</source>
        <translation>Hvor klienten er registrert, der FILE ikke sier det.</translation>
    </message>
    <message>
        <source>Ask for this scope, rather than for those in FILE; may be repeated. APIs are known by what stands before the slash.</source>
        <translation>Be om dette scopet i stedet for dem i FILE; kan gjentas. API-er kjennes på det som står foran skråstreken.</translation>
    </message>
    <message>
        <source>Read the passphrase of FILE&apos;s key from this file descriptor, rather than from the terminal.</source>
        <translation>Les passordfrasen til nøkkelen i FILE fra denne fildeskriptoren i stedet for fra terminalen.</translation>
    </message>
    <message>
        <source>Show what would be stored where, and store nothing.</source>
        <translation>Vis hva som ville blitt lagret hvor, og lagre ingenting.</translation>
    </message>
    <message>
        <source>Import a client from a file, or from stdin for -.</source>
        <translation>Importer en klient fra en fil, eller fra stdin for -.</translation>
    </message>
    <message>
        <source>FILE is a profile in JSON, a configuration from HelseID Selvbetjening, or a private key: JWK, JWKS, PEM or PKCS#12. The key goes to the keychain, the rest to the profile&apos;s file. Prints the profile&apos;s name; “knippe-cli profile remove” undoes it.</source>
        <translation>FILE er en profil i JSON, en konfigurasjon fra HelseID Selvbetjening eller en privatnøkkel: JWK, JWKS, PEM eller PKCS#12. Nøkkelen legges i nøkkelringen, resten i profilens fil. Skriver ut profilens navn; «knippe-cli profile remove» gjør det om.</translation>
    </message>
    <message>
        <source>Show what is known of the national APIs.</source>
        <translation>Vis hva som er kjent om de nasjonale API-ene.</translation>
    </message>
    <message>
        <source>With WORD, of those whose name, resource, scopes or owner have it in them.</source>
        <translation>Med WORD, om dem som har det i navn, ressurs, scopes eller eier.</translation>
    </message>
    <message>
        <source>The new key that is not in use yet.</source>
        <translation>Den nye nøkkelen, som ikke er i bruk ennå.</translation>
    </message>
    <message>
        <source>The key before the last change.</source>
        <translation>Nøkkelen før forrige bytte.</translation>
    </message>
    <message>
        <source>Show the public half of a profile&apos;s key.</source>
        <translation>Vis den offentlige halvdelen av en profils nøkkel.</translation>
    </message>
    <message>
        <source>How it signs: PS, RS or ES with 256, 384 or 512; as the key in use, unless given. RSA keys have 4096 bits.</source>
        <translation>Hvordan den signerer: PS, RS eller ES med 256, 384 eller 512; som nøkkelen i bruk når det ikke er oppgitt. RSA-nøkler har 4096 bit.</translation>
    </message>
    <message>
        <source>Make a new key for a profile, and print its public JWK.</source>
        <translation>Lag en ny nøkkel for en profil, og skriv ut dens offentlige JWK.</translation>
    </message>
    <message>
        <source>It waits in the keychain until “knippe-cli key use”, so that it can be registered at the authority before.</source>
        <translation>Den venter i nøkkelringen til «knippe-cli key use», så den kan registreres hos innloggingstjenesten først.</translation>
    </message>
    <message>
        <source>Go back to the key before the last change.</source>
        <translation>Gå tilbake til nøkkelen før forrige bytte.</translation>
    </message>
    <message>
        <source>Sign with the new key from now on.</source>
        <translation>Signer med den nye nøkkelen fra nå av.</translation>
    </message>
    <message>
        <source>Passphrase of the key: </source>
        <translation>Passordfrasen til nøkkelen: </translation>
    </message>
    <message>
        <source>stdin cannot be both FILE and passphrase</source>
        <translation>stdin kan ikke være både FILE og passordfrase</translation>
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
        <translation>I bruk siden</translation>
    </message>
    <message>
        <source>Public JWK</source>
        <translation>Offentlig JWK</translation>
    </message>
    <message>
        <source>note: register this key at the authority, then run “knippe-cli key use %1”; until then the key in use stays in use</source>
        <translation>merk: registrer denne nøkkelen hos innloggingstjenesten, og kjør så «knippe-cli key use %1»; til da er det den gamle nøkkelen som brukes</translation>
    </message>
    <message>
        <source>note: “knippe-cli key use --old %1” goes back to the key before</source>
        <translation>merk: «knippe-cli key use --old %1» går tilbake til den forrige nøkkelen</translation>
    </message>
    <message>
        <source>on this machine</source>
        <translation>på denne maskinen</translation>
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
        <translation>Importert fra</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Miljø</translation>
    </message>
    <message>
        <source>Key goes to</source>
        <translation>Nøkkelen legges i</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>nøkkelringen</translation>
    </message>
    <message>
        <source>Profile goes to</source>
        <translation>Profilen legges i</translation>
    </message>
    <message>
        <source>note: other profiles have this key, too: %1</source>
        <translation>merk: andre profiler har også denne nøkkelen: %1</translation>
    </message>
    <message>
        <source>Change a profile to what FILE says, or stdin for -.</source>
        <translation>Endre en profil til det FIL sier, eller stdin for -.</translation>
    </message>
    <message>
        <source>FILE is what “knippe-cli profile show --json” prints, with your changes; the key, the session and tokens of APIs that remain are kept. Prints the profile&apos;s name, which may be a new one.</source>
        <translation>FIL er det «knippe-cli profile show --json» skriver ut, med endringene dine; nøkkelen, økten og tokenene til API-er som blir igjen, beholdes. Skriver ut profilens navn, som kan være nytt.</translation>
    </message>
    <message>
        <source>Make another profile like one, with the same key.</source>
        <translation>Lag en profil til som er lik en annen, med samme nøkkel.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>din egen</translation>
    </message>
    <message>
        <source>Add rows of your own to the catalogue, or write rows anew.</source>
        <translation>Legg egne rader til katalogen, eller skriv rader på nytt.</translation>
    </message>
    <message>
        <source>FILE, or stdin for -, is what “knippe-cli catalogue WORD --json” prints, with your changes. Prints the rows&apos; ids.</source>
        <translation>FIL, eller stdin for -, er det «knippe-cli catalogue ORD --json» skriver ut, med endringene dine. Skriver ut ID-ene til radene.</translation>
    </message>
    <message>
        <source>Use a newer catalogue than the one that came with Knippe.</source>
        <translation>Bruk en nyere katalog enn den som fulgte med Knippe.</translation>
    </message>
    <message>
        <source>Take a row of your own out of the catalogue.</source>
        <translation>Ta en av dine egne rader ut av katalogen.</translation>
    </message>
    <message>
        <source>Managed ones come with this computer: they are changed and removed by those who manage it, and have a key once you have brought one (“knippe-cli key import”, “knippe-cli key new”).</source>
        <translation>Administrerte profiler følger med denne maskinen: De endres og fjernes av dem som driver den, og har en nøkkel når du har gitt dem en («knippe-cli key import», «knippe-cli key new»).</translation>
    </message>
    <message>
        <source>Test the way to a profile&apos;s authority, step by step.</source>
        <translation>Test veien til profilens innloggingstjeneste, trinn for trinn.</translation>
    </message>
    <message>
        <source>Name, connection, proxy, TLS, metadata, keys and clock. Needs no key and no sign-in. Exits as the first step that fails says.</source>
        <translation>Navn, forbindelse, proxy, TLS, metadata, nøkler og klokke. Trenger verken nøkkel eller innlogging. Avslutter slik det første trinnet som feiler, sier.</translation>
    </message>
    <message>
        <source>Bring a profile a key of one&apos;s own, from a file or from stdin.</source>
        <translation>Gi en profil en egen nøkkel, fra en fil eller fra stdin.</translation>
    </message>
    <message>
        <source>It waits as a new key does; in a managed profile that has none it is in use at once. Prints its thumbprint.</source>
        <translation>Den venter slik en ny nøkkel gjør; i en administrert profil som ikke har noen, tas den i bruk straks. Skriver ut fingeravtrykket.</translation>
    </message>
    <message>
        <source>Show the invented people that tests can sign in.</source>
        <translation>Vis de fiktive personene som tester kan logge inn.</translation>
    </message>
    <message>
        <source>Put somebody invented on that list, or change the name.</source>
        <translation>Sett en fiktiv person på den listen, eller endre navnet.</translation>
    </message>
    <message>
        <source>NUMBER is a synthetic national identity number, with 80, 65 or 40 added to the month. Any other is refused, as it may be a living person&apos;s.</source>
        <translation>NUMMER er et syntetisk fødsels- eller D-nummer, med 80, 65 eller 40 lagt til måneden. Alle andre avvises, fordi de kan tilhøre en levende person.</translation>
    </message>
    <message>
        <source>Take somebody off that list, by name or number.</source>
        <translation>Ta en person av den listen, med navn eller nummer.</translation>
    </message>
    <message>
        <source>At this level of assurance or above; a lower one is refused when the ID token says so.</source>
        <translation>På dette tillitsnivået eller høyere; et lavere avvises når ID-tokenet sier det.</translation>
    </message>
    <message>
        <source>With this identity provider, such as idporten-oidc:bankid.</source>
        <translation>Med denne identitetstilbyderen, for eksempel idporten-oidc:bankid.</translation>
    </message>
    <message>
        <source>Ask the person anew, to consent or for the account; or ask nothing, which fails unless somebody is signed in there.</source>
        <translation>Spør personen på nytt, om samtykke eller om konto; eller spør ikke, noe som feiler hvis ingen er logget inn der.</translation>
    </message>
    <message>
        <source>Ask the person anew when the last time is more than so many seconds ago.</source>
        <translation>Spør personen på nytt når det er mer enn så mange sekunder siden sist.</translation>
    </message>
    <message>
        <source>Who is about to sign in, for the page to fill in.</source>
        <translation>Hvem som skal logge inn, så siden kan fylle det ut.</translation>
    </message>
    <message>
        <source>For this organisation, at ID-porten.</source>
        <translation>På vegne av denne organisasjonen, hos ID-porten.</translation>
    </message>
    <message>
        <source>In test: as this test person, by name or synthetic number, without a page to fill in.</source>
        <translation>I test: som denne testpersonen, med navn eller syntetisk nummer, uten en side å fylle ut.</translation>
    </message>
    <message>
        <source>In test: at the level that the test person is to have.</source>
        <translation>I test: på det nivået testpersonen skal ha.</translation>
    </message>
    <message>
        <source>After a command: read USER:PASSWORD for the proxies of this computer&apos;s network from this file descriptor, if they ask.</source>
        <translation>Etter en kommando: Les BRUKER:PASSORD til proxyene i denne maskinens nettverk fra denne fildeskriptoren, hvis de spør.</translation>
    </message>
    <message>
        <source>note: “knippe-cli key use %1” signs with this key from then on</source>
        <translation>merk: «knippe-cli key use %1» signerer med denne nøkkelen fra da av</translation>
    </message>
    <message>
        <source>managed, without a key</source>
        <translation>administrert, uten nøkkel</translation>
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
        <translation>merk: Din egen profil «%1» vises ikke, fordi en administrert profil har navnet</translation>
    </message>
    <message>
        <source>The proxy %1 wants to know who you are.</source>
        <translation>Proxyen %1 vil vite hvem du er.</translation>
    </message>
    <message>
        <source>The proxy %1 (%2) wants to know who you are.</source>
        <translation>Proxyen %1 (%2) vil vite hvem du er.</translation>
    </message>
    <message>
        <source>User name: </source>
        <translation>Brukernavn: </translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Passord: </translation>
    </message>
    <message>
        <source>--%1 needs a line of the form USER:PASSWORD</source>
        <translation>--%1 trenger en linje på formen BRUKER:PASSORD</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Synthetic number</source>
        <translation>Syntetisk nummer</translation>
    </message>
    <message>
        <source>There is no test person yet. Add one with “knippe-cli test-person add NUMBER NAME”.</source>
        <translation>Det finnes ingen testperson ennå. Legg til en med «knippe-cli test-person add NUMMER NAVN».</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Lagt til: %1</translation>
    </message>
    <message>
        <source>Under this organisation, rather than the preset&apos;s: its number, and that of the unit below it.</source>
        <translation>På vegne av denne organisasjonen, i stedet for forvalgets: nummeret, og nummeret til underenheten.</translation>
    </message>
    <message>
        <source>Under this unit of the preset&apos;s organisation.</source>
        <translation>På vegne av denne underenheten i forvalgets organisasjon.</translation>
    </message>
    <message>
        <source>With this preset of the profile: none for no organisation, default for what the profile says.</source>
        <translation>Med dette forvalget i profilen: none for ingen organisasjon, default for det profilen sier.</translation>
    </message>
    <message>
        <source>--%1: “%2” is no organisation number (%3)</source>
        <translation>--%1: «%2» er ikke noe organisasjonsnummer (%3)</translation>
    </message>
    <message>
        <source>--%1 names a child already; leave --%2 out</source>
        <translation>--%1 nevner allerede en underenhet; utelat --%2</translation>
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
        <translation>fastsatt ved innloggingen</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Forvalg</translation>
    </message>
    <message>
        <source>Usual preset</source>
        <translation>Vanlig forvalg</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>forvalget %1</translation>
    </message>
    <message>
        <source>under organisation %1</source>
        <translation>på vegne av organisasjon %1</translation>
    </message>
    <message>
        <source>another organisation has been chosen since; it is renewed before its next use</source>
        <translation>en annen organisasjon er valgt siden; det fornyes før neste bruk</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Innehaver</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Utsteder</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gyldig fra</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gyldig til</translation>
    </message>
    <message>
        <source>note: the profile does not say “mutualTls”, so no certificate is shown</source>
        <translation>merk: profilen sier ikke «mutualTls», så det vises ikke noe sertifikat</translation>
    </message>
    <message>
        <source>note: register this certificate at the authority, then run “knippe-cli certificate use %1”; until then the one in use stays in use</source>
        <translation>merk: registrer dette sertifikatet hos innloggingstjenesten, og kjør så «knippe-cli certificate use %1»; til da blir det som er i bruk, i bruk</translation>
    </message>
    <message>
        <source>note: “knippe-cli certificate use --old %1” goes back to the one before</source>
        <translation>merk: «knippe-cli certificate use --old %1» går tilbake til det forrige</translation>
    </message>
    <message>
        <source>The authority is Helsenorge, and its public keys are in this file (JWKS), at this address, or where its metadata say: discovery.</source>
        <translation>Innloggingstjenesten er Helsenorge, og de offentlige nøklene er i denne filen (JWKS), på denne adressen, eller der metadataene sier: discovery.</translation>
    </message>
    <message>
        <source>The certificate itself, for registering.</source>
        <translation>Selve sertifikatet, til registrering.</translation>
    </message>
    <message>
        <source>The new one that is not in use yet.</source>
        <translation>Det nye, som ikke er i bruk ennå.</translation>
    </message>
    <message>
        <source>The one before the last change.</source>
        <translation>Det som var før det siste byttet.</translation>
    </message>
    <message>
        <source>Show the certificate by which this computer is known in TLS.</source>
        <translation>Vis sertifikatet som denne datamaskinen blir kjent på i TLS.</translation>
    </message>
    <message>
        <source>Make a certificate for a profile on this computer, and print it.</source>
        <translation>Lag et sertifikat for en profil på denne datamaskinen, og skriv det ut.</translation>
    </message>
    <message>
        <source>The first is in use at once; another one waits in the keychain until “knippe-cli certificate use”, so that it can be registered at the authority before.</source>
        <translation>Det første er i bruk med en gang; et annet venter i nøkkelringen til «knippe-cli certificate use», så det kan registreres hos innloggingstjenesten først.</translation>
    </message>
    <message>
        <source>Bring a profile a certificate with its key (PEM or PKCS#12), from a file or from stdin.</source>
        <translation>Gi en profil et sertifikat med nøkkel (PEM eller PKCS#12), fra en fil eller fra stdin.</translation>
    </message>
    <message>
        <source>It waits as a new one does. Prints its x5t#S256.</source>
        <translation>Det venter slik et nytt gjør. Skriver ut x5t#S256.</translation>
    </message>
    <message>
        <source>Go back to the one before the last change.</source>
        <translation>Gå tilbake til det som var før det siste byttet.</translation>
    </message>
    <message>
        <source>Show the authority the new certificate from now on.</source>
        <translation>Vis innloggingstjenesten det nye sertifikatet fra nå av.</translation>
    </message>
    <message>
        <source>Remove a profile&apos;s certificates and their keys.</source>
        <translation>Fjern sertifikatene til en profil, med nøkler.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Assertions for</source>
        <translation>Assertion-objekter for</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadata</translation>
    </message>
    <message>
        <source>from the authority</source>
        <translation>fra innloggingstjenesten</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Adressen til %1</translation>
    </message>
    <message>
        <source>Authority&apos;s keys</source>
        <translation>Innloggingstjenestens nøkler</translation>
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
        <translation>ingen: en offentlig klient</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Økt</translation>
    </message>
    <message>
        <source>prolonged with each renewal</source>
        <translation>forlenges ved hver fornyelse</translation>
    </message>
    <message>
        <source>Client authentication</source>
        <translation>Autentisering av klienten</translation>
    </message>
    <message>
        <source>none (public)</source>
        <translation>ingen (offentlig)</translation>
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
        <translation>med et sertifikat for denne installasjonen</translation>
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
        <translation>Klokken på denne maskinen avviker %1 fra klokken til innloggingstjenesten, og det er for mye til å logge inn. Still klokken riktig, og prøv igjen.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the authority&apos;s. Signing in works all the same; please correct the clock.</source>
        <translation>Klokken på denne maskinen ligger %1 etter klokken til innloggingstjenesten. Innloggingen virker likevel, men still klokken riktig.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the authority&apos;s. Signing in works all the same; please correct the clock.</source>
        <translation>Klokken på denne maskinen ligger %1 foran klokken til innloggingstjenesten. Innloggingen virker likevel, men still klokken riktig.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresser</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>Koblet til</translation>
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
        <translation>Sertifikat fra</translation>
    </message>
    <message>
        <source>Certificate valid until</source>
        <translation>Sertifikatet gyldig til</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Bekreftet av</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Utsteder</translation>
    </message>
    <message>
        <source>Number of keys</source>
        <translation>Antall nøkler</translation>
    </message>
    <message>
        <source>Seconds that the authority is ahead</source>
        <translation>Sekunder innloggingstjenesten er foran</translation>
    </message>
    <message>
        <source>This computer&apos;s settings name no proxy for this address.</source>
        <translation>Innstillingene på denne maskinen nevner ingen proxy for denne adressen.</translation>
    </message>
    <message>
        <source>The authority is on this computer and needs none.</source>
        <translation>Innloggingstjenesten er på denne maskinen og trenger ingen.</translation>
    </message>
    <message>
        <source>The authority does not say what time it is.</source>
        <translation>Innloggingstjenesten sier ikke hva klokken er.</translation>
    </message>
    <message>
        <source>Not tried, because a step before failed.</source>
        <translation>Ikke prøvd, fordi et tidligere trinn feilet.</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>Forbindelse (TCP)</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Kryptering (TLS)</translation>
    </message>
    <message>
        <source>Authority&apos;s metadata</source>
        <translation>Innloggingstjenestens metadata</translation>
    </message>
    <message>
        <source>Authority&apos;s keys</source>
        <translation>Innloggingstjenestens nøkler</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klokke</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>venter</translation>
    </message>
    <message>
        <source>under way …</source>
        <translation>underveis …</translation>
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
        <translation>feilet</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>utelatt</translation>
    </message>
    <message>
        <source>Thumbprint (x5t#S256)</source>
        <translation>Fingeravtrykk (x5t#S256)</translation>
    </message>
    <message>
        <source>The profile shows the authority none.</source>
        <translation>Profilen viser ikke innloggingstjenesten noe.</translation>
    </message>
    <message>
        <source>The profile says it; the authority is not asked.</source>
        <translation>Profilen sier det; innloggingstjenesten blir ikke spurt.</translation>
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
        <translation>%1 mangler: p, q, dp, dq og qi hører sammen</translation>
    </message>
    <message>
        <source>%1: not base64url</source>
        <translation>%1: ikke base64url</translation>
    </message>
    <message>
        <source>alg: %1 does not suit a key of kty %2</source>
        <translation>alg: %1 passer ikke til en nøkkel med kty %2</translation>
    </message>
    <message>
        <source>alg: %1 is not a supported signature</source>
        <translation>alg: %1 er ikke en signatur som støttes</translation>
    </message>
    <message>
        <source>crv is missing</source>
        <translation>crv mangler</translation>
    </message>
    <message>
        <source>crv: %1 is not supported; P-256, P-384 or P-521 is needed</source>
        <translation>crv: %1 støttes ikke; den må være P-256, P-384 eller P-521</translation>
    </message>
    <message>
        <source>d is missing: this is the public half</source>
        <translation>d mangler: dette er bare den offentlige nøkkelen</translation>
    </message>
    <message>
        <source>d: does not belong to the public part of the key</source>
        <translation>d: hører ikke til den offentlige delen av nøkkelen</translation>
    </message>
    <message>
        <source>key_ops: does not allow to sign</source>
        <translation>key_ops: tillater ikke signering</translation>
    </message>
    <message>
        <source>kty is missing</source>
        <translation>kty mangler</translation>
    </message>
    <message>
        <source>kty: %1 is not supported; an RSA or EC key is needed</source>
        <translation>kty: %1 støttes ikke; det må være en RSA- eller EC-nøkkel</translation>
    </message>
    <message>
        <source>kty: oct is a symmetric key; an RSA or EC key is needed</source>
        <translation>kty: oct er en symmetrisk nøkkel; det må være en RSA- eller EC-nøkkel</translation>
    </message>
    <message>
        <source>n: %1 bits; at least %2 are needed</source>
        <translation>n: %1 bit; det må være minst %2</translation>
    </message>
    <message>
        <source>use: %1; a key for signatures (sig) is needed</source>
        <translation>use: %1; det må være en nøkkel for signaturer (sig)</translation>
    </message>
    <message>
        <source>a member name is repeated</source>
        <translation>et feltnavn er gjentatt</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>for mange nivåer</translation>
    </message>
    <message>
        <source>not JSON at byte %1</source>
        <translation>ikke JSON fra byte %1</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>ikke et JSON-objekt</translation>
    </message>
    <message>
        <source>starts with a byte order mark</source>
        <translation>begynner med et byte order mark</translation>
    </message>
    <message>
        <source>a name of its own</source>
        <translation>et eget navn</translation>
    </message>
    <message>
        <source>modulus 11: a digit is wrong</source>
        <translation>modulus 11: et siffer er feil</translation>
    </message>
    <message>
        <source>nine digits</source>
        <translation>ni sifre</translation>
    </message>
    <message>
        <source>no person in a template</source>
        <translation>ingen person i en mal</translation>
    </message>
    <message>
        <source>none without a parent, as tenancy is multi</source>
        <translation>ingen uten overenhet, siden tenancy er multi</translation>
    </message>
    <message>
        <source>none, as tenancy is single</source>
        <translation>ingen, siden tenancy er single</translation>
    </message>
    <message>
        <source>organisation number</source>
        <translation>organisasjonsnummer</translation>
    </message>
    <message>
        <source>it belongs to another key than the one beside it</source>
        <translation>det hører til en annen nøkkel enn den som står ved siden av</translation>
    </message>
    <message>
        <source>it is not made for TLS clients</source>
        <translation>det er ikke laget for TLS-klienter</translation>
    </message>
    <message>
        <source>it was good until %1</source>
        <translation>det gjaldt til %1</translation>
    </message>
    <message>
        <source>more than %1 KiB</source>
        <translation>mer enn %1 KiB</translation>
    </message>
    <message>
        <source>not a certificate of X.509</source>
        <translation>ikke noe X.509-sertifikat</translation>
    </message>
    <message>
        <source>there is none in the file</source>
        <translation>det er ikke noe i filen</translation>
    </message>
    <message>
        <source>none, as kind is helseid</source>
        <translation>ingen, siden kind er helseid</translation>
    </message>
    <message>
        <source>none, as kind is helsenorge</source>
        <translation>ingen, siden kind er helsenorge</translation>
    </message>
    <message>
        <source>public keys only</source>
        <translation>bare offentlige nøkler</translation>
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
        <translation>Det finnes allerede en profil som heter %1. Fjern den først, eller velg et annet navn.</translation>
    </message>
    <message>
        <source>The answer does not belong to this sign-in (its state differs), so it was not used. Sign in again.</source>
        <translation>Svaret hører ikke til denne innloggingen (en annen state), så det ble ikke brukt. Logg inn på nytt.</translation>
    </message>
    <message>
        <source>Knippe cannot listen at %1 for the browser&apos;s return. Close the program that uses the port, or use a loopback redirect URI without a port.</source>
        <translation>Knippe får ikke lyttet på %1 etter svaret fra nettleseren. Lukk programmet som bruker porten, eller bruk en loopback-redirect-URI uten port.</translation>
    </message>
    <message>
        <source>The sign-in page could not be shown: %1. Try again, or sign in with the system&apos;s browser.</source>
        <translation>Innloggingssiden kunne ikke vises: %1. Prøv igjen, eller logg inn med standardnettleseren.</translation>
    </message>
    <message>
        <source>The sign-in window cannot run here, because the system does not let it shut web content in (no user namespaces, or started as root). Sign in with the system&apos;s browser, or run Knippe as an ordinary user.</source>
        <translation>Innloggingsvinduet kan ikke kjøre her, fordi systemet ikke lar det isolere nettinnhold (ingen user namespaces, eller startet som root). Logg inn med standardnettleseren, eller kjør Knippe som vanlig bruker.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Ingen er logget inn. Logg inn først.</translation>
    </message>
    <message>
        <source>The sign-in was made without the API “%1”. Sign in again to include it.</source>
        <translation>Innloggingen ble gjort uten API-et «%1». Logg inn på nytt for å få det med.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network, and whether the address is right.</source>
        <translation>Får ikke kontakt med %1. Sjekk nettet, og om adressen er riktig.</translation>
    </message>
    <message>
        <source>The authority does not accept the client in the %1 (invalid_client). Check the client id and that this key is registered for it and has not expired; a new client may need some seconds.</source>
        <translation>Innloggingstjenesten godtar ikke klienten i %1 (invalid_client). Sjekk klient-ID-en, og at denne nøkkelen er registrert for klienten og ikke er utløpt; en ny klient kan trenge noen sekunder.</translation>
    </message>
    <message>
        <source>The authority no longer accepts this sign-in in the %1 (invalid_grant): it has expired, was revoked, or was used elsewhere. Sign in again.</source>
        <translation>Innloggingstjenesten godtar ikke lenger innloggingen bak %1 (invalid_grant): Den er utløpt, trukket tilbake eller brukt et annet sted. Logg inn på nytt.</translation>
    </message>
    <message>
        <source>The client may not make this %1 (unauthorized_client). Check its grant types and redirect URIs at the authority.</source>
        <translation>Klienten er ikke godkjent for %1 (unauthorized_client). Sjekk klientens grant-typer og redirect-URI-er hos innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The client may not ask for all of the scopes in the %1 (invalid_scope). Check which are approved for it.</source>
        <translation>Klienten har ikke lov til å be om alle scopene i %1 (invalid_scope). Sjekk hvilke som er godkjent for den.</translation>
    </message>
    <message>
        <source>The authority failed at the %1 (server_error). Try again later.</source>
        <translation>Innloggingstjenesten feilet ved %1 (server_error). Prøv igjen senere.</translation>
    </message>
    <message>
        <source>The authority cannot handle the %1 just now (temporarily_unavailable). Try again later.</source>
        <translation>Innloggingstjenesten kan ikke behandle %1 akkurat nå (temporarily_unavailable). Prøv igjen senere.</translation>
    </message>
    <message>
        <source>The authority does not know the API named in the %1, or the client may not use it (invalid_target). Check the resource.</source>
        <translation>Innloggingstjenesten kjenner ikke API-et i %1, eller klienten har ikke lov til å bruke det (invalid_target). Sjekk resource i profilen.</translation>
    </message>
    <message>
        <source>The authority does not accept the DPoP proof of the %1 (invalid_dpop_proof). Check this computer&apos;s clock.</source>
        <translation>Innloggingstjenesten godtar ikke DPoP-beviset i %1 (invalid_dpop_proof). Sjekk klokken på maskinen.</translation>
    </message>
    <message>
        <source>The authority asked twice for another DPoP nonce in the %1 (use_dpop_nonce). Try again.</source>
        <translation>Innloggingstjenesten ba to ganger om en annen DPoP-nonce i %1 (use_dpop_nonce). Prøv igjen.</translation>
    </message>
    <message>
        <source>The %1 waited too long or was used before (invalid_request_uri). Sign in again.</source>
        <translation>Innloggingstjenesten godtar ikke lenger %1: Det gikk for lang tid, eller samme forespørsel er brukt før (invalid_request_uri). Logg inn på nytt.</translation>
    </message>
    <message>
        <source>sign-in request</source>
        <translation>innloggingsforespørselen</translation>
    </message>
    <message>
        <source>sign-in</source>
        <translation>innloggingen</translation>
    </message>
    <message>
        <source>token request</source>
        <translation>tokenforespørselen</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <translation>Tjenesten sier: «%1»</translation>
    </message>
    <message>
        <source>You can close this page and go back to Knippe.</source>
        <translation>Du kan lukke denne siden og gå tilbake til Knippe.</translation>
    </message>
    <message>
        <source>The command line is not right: %1. Correct it and run the command again.</source>
        <translation>Kommandoen er feil skrevet: %1. Rett den, og kjør den på nytt.</translation>
    </message>
    <message>
        <source>The file is not a JSON object that can be read: %1. Choose a profile in Knippe&apos;s form, or correct the file.</source>
        <translation>Filen er ikke et JSON-objekt som kan leses: %1. Velg en profil i Knippes format, eller rett filen.</translation>
    </message>
    <message>
        <source>A file could not be read or written: %1. Check that it is there, that you may use it, and that the disk is not full.</source>
        <translation>En fil kunne ikke leses eller skrives: %1. Sjekk at den finnes, at du har lov til å bruke den, og at disken ikke er full.</translation>
    </message>
    <message>
        <source>There is no profile named “%1”. Choose one that there is, or add it from its file.</source>
        <translation>Det finnes ingen profil som heter «%1». Velg en som finnes, eller legg den til fra profilfilen.</translation>
    </message>
    <message>
        <source>The profile has no API named “%1”. Choose one of the profile&apos;s APIs, or add the API to its file and the profile anew.</source>
        <translation>Profilen har ikke noe API som heter «%1». Velg et av API-ene i profilen, eller skriv API-et inn i profilfilen og legg til profilen på nytt.</translation>
    </message>
    <message>
        <source>The file of the extra trust anchor holds no PEM certificate: %1. Choose a file with one, or do without.</source>
        <translation>Filen med det ekstra rotsertifikatet inneholder ikke noe PEM-sertifikat: %1. Velg en fil som har et slikt sertifikat, eller klar deg uten.</translation>
    </message>
    <message>
        <source>The authority did not give its metadata (%1). Check the profile&apos;s authority; if it is right, try again later.</source>
        <translation>Innloggingstjenesten leverte ikke metadata (%1). Sjekk adressen (authority) i profilen; er den riktig, så prøv igjen senere.</translation>
    </message>
    <message>
        <source>The authority&apos;s metadata cannot be read: %1. Check the profile&apos;s authority; something else may have answered in its place.</source>
        <translation>Innloggingstjenestens metadata kan ikke leses: %1. Sjekk adressen (authority) i profilen; kanskje har noe annet svart i stedet for innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The metadata belongs to another authority (“%1”), and nothing has been sent there. Check the profile&apos;s authority, letter by letter.</source>
        <translation>Metadataene tilhører en annen innloggingstjeneste («%1»), og ingenting er sendt dit. Sjekk adressen (authority) i profilen, tegn for tegn.</translation>
    </message>
    <message>
        <source>The authority&apos;s metadata lack an address that may be used: %1. Check the profile&apos;s authority, or tell those who run it.</source>
        <translation>Innloggingstjenestens metadata mangler en adresse som kan brukes: %1. Sjekk adressen (authority) i profilen, eller si fra til dem som driver innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The authority does not offer what is needed for a safe sign-in: %1. Check the profile&apos;s authority, or tell those who run it.</source>
        <translation>Innloggingstjenesten tilbyr ikke det som trengs for en sikker innlogging: %1. Sjekk adressen (authority) i profilen, eller si fra til dem som driver innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The authority&apos;s keys cannot be read: %1. Try again later; if it stays so, tell those who run the authority.</source>
        <translation>Innloggingstjenestens nøkler kan ikke leses: %1. Prøv igjen senere; hjelper det ikke, så si fra til dem som driver innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The authority&apos;s answer to the sign-in request cannot be used: %1. Try again later; if it stays so, tell those who run the authority.</source>
        <translation>Innloggingstjenestens svar på innloggingsforespørselen kan ikke brukes: %1. Prøv igjen senere; hjelper det ikke, så si fra til dem som driver innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The answer does not come from the authority that was asked (its iss differs or is missing), so it was not used. Sign in again; if it stays so, check the profile&apos;s authority and report it.</source>
        <translation>Svaret kommer ikke fra innloggingstjenesten som ble spurt (iss er feil eller mangler), så det ble ikke brukt. Logg inn på nytt; hjelper det ikke, så sjekk adressen (authority) i profilen og meld fra.</translation>
    </message>
    <message>
        <source>The authority&apos;s answer after signing in cannot be used: %1. Sign in again; if it stays so, tell those who run the authority.</source>
        <translation>Innloggingstjenestens svar etter innloggingen kan ikke brukes: %1. Logg inn på nytt; hjelper det ikke, så si fra til dem som driver innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The sign-in window was left for the system&apos;s browser. Sign in again, with that browser from the start.</source>
        <translation>Innloggingsvinduet ble forlatt til fordel for standardnettleseren. Logg inn på nytt, med standardnettleseren fra starten av.</translation>
    </message>
    <message>
        <source>The answer from the authority&apos;s token endpoint cannot be used: %1. Try again later; if it stays so, tell those who run the authority.</source>
        <translation>Svaret fra innloggingstjenestens token-endepunkt kan ikke brukes: %1. Prøv igjen senere; hjelper det ikke, så si fra til dem som driver innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The authority gave a token of another type (“%1”) than the API&apos;s profile asks for, so it was not used. Check the API&apos;s tokenType in the profile, and the client&apos;s settings at the authority.</source>
        <translation>Innloggingstjenesten ga et token av en annen type («%1») enn profilen ber om for API-et, så det ble ikke brukt. Sjekk tokenType for API-et i profilen, og klientens innstillinger hos innloggingstjenesten.</translation>
    </message>
    <message>
        <source>Another Knippe program has been at work with this profile for a minute (%1). Wait for it, or close it, and try again.</source>
        <translation>Et annet Knippe-program har arbeidet med denne profilen i et minutt (%1). Vent på det, eller lukk det, og prøv igjen.</translation>
    </message>
    <message>
        <source>The authority did not say what became of the last renewal (%1), so the session may have ended. Tokens held stay good until they expire. Try again; if the answer is that the session has ended, sign in.</source>
        <translation>Innloggingstjenesten sa ikke hvordan det gikk med den siste fornyelsen (%1), så økten kan være avsluttet. Tokenene du har, er gyldige til de utløper. Prøv igjen; er svaret at økten er avsluttet, så logg inn.</translation>
    </message>
    <message>
        <source>The authority gave no refresh token, so only the first API could get its token. Add the scope offline_access to the profile, and check that the client may use it.</source>
        <translation>Innloggingstjenesten ga ikke noe fornyelsestoken, så bare det første API-et kunne få token. Legg scopet offline_access til i profilen, og sjekk at klienten har lov til å bruke det.</translation>
    </message>
    <message>
        <source>The authority did not say who signed in (no ID token), so nothing was kept. Check that the profile asks for the scope openid.</source>
        <translation>Innloggingstjenesten sa ikke hvem som logget inn (ikke noe ID-token), så ingenting ble lagret. Sjekk at profilen ber om scopet openid.</translation>
    </message>
    <message>
        <source>The ID token cannot be read (%1), so nothing was kept. Sign in again; if it stays so, tell those who run the authority.</source>
        <translation>ID-tokenet kan ikke leses (%1), så ingenting ble lagret. Logg inn på nytt; hjelper det ikke, så si fra til dem som driver innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The ID token is not signed by the authority (%1), so nothing was kept. Check the profile&apos;s authority; if it is right, sign in again.</source>
        <translation>ID-tokenet er ikke signert av innloggingstjenesten (%1), så ingenting ble lagret. Sjekk adressen (authority) i profilen; er den riktig, så logg inn på nytt.</translation>
    </message>
    <message>
        <source>The ID token is not for this sign-in (claim %1), so nothing was kept. Sign in again; if the claim is exp or iat, check this computer&apos;s clock first.</source>
        <translation>ID-tokenet gjelder ikke denne innloggingen (claimet %1), så ingenting ble lagret. Logg inn på nytt; er claimet exp eller iat, så sjekk klokken på maskinen først.</translation>
    </message>
    <message>
        <source>The authority has no userinfo endpoint, so nothing more is known of the person. Remove userInfo from the profile.</source>
        <translation>Innloggingstjenesten har ikke noe userinfo-endepunkt, så mer er ikke kjent om brukeren. Ta userInfo ut av profilen.</translation>
    </message>
    <message>
        <source>The authority&apos;s userinfo cannot be used (%1), so nothing of it was used. Tell those who run the authority; the tokens are not affected.</source>
        <translation>Userinfo-svaret fra innloggingstjenesten kan ikke brukes (%1), så ingenting i det ble brukt. Si fra til dem som driver innloggingstjenesten; tokenene er ikke berørt.</translation>
    </message>
    <message>
        <source>The userinfo is not signed by the authority (%1), so nothing of it was used. Tell those who run the authority; the tokens are not affected.</source>
        <translation>Userinfo-svaret er ikke signert av innloggingstjenesten (%1), så ingenting i det ble brukt. Si fra til dem som driver innloggingstjenesten; tokenene er ikke berørt.</translation>
    </message>
    <message>
        <source>The userinfo is about another person than the one who signed in, so nothing of it was used. Tell those who run the authority.</source>
        <translation>Userinfo-svaret gjelder en annen person enn den som logget inn, så ingenting i det ble brukt. Si fra til dem som driver innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The request to the API cannot be sent with a token: %1. Remove that from the request.</source>
        <translation>Forespørselen til API-et kan ikke sendes med et token: %1. Ta det ut av forespørselen.</translation>
    </message>
    <message>
        <source>The token holds characters that may not stand in a request, so it was not sent. Fetch a new one.</source>
        <translation>Tokenet inneholder tegn som ikke kan stå i en forespørsel, så det ble ikke sendt. Hent et nytt.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the answer was complete. Check the network, and try again.</source>
        <translation>Forbindelsen til %1 ble brutt før svaret var komplett. Sjekk nettet, og prøv igjen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check the network, and try again.</source>
        <translation>%1 svarte ikke i tide. Sjekk nettet, og prøv igjen.</translation>
    </message>
    <message>
        <source>The answer from %1 is larger than Knippe accepts, so it was not read. Check the address; if it is right, tell those who run the authority.</source>
        <translation>Svaret fra %1 er større enn Knippe godtar, så det ble ikke lest. Sjekk adressen; er den riktig, så si fra til dem som driver innloggingstjenesten.</translation>
    </message>
    <message>
        <source>%1 wanted the request sent elsewhere, which is not done with secrets in it. Check the profile&apos;s authority: it must be the address that answers itself.</source>
        <translation>%1 ville ha forespørselen sendt til et annet sted, og det gjør ikke Knippe med hemmeligheter i den. Sjekk adressen (authority) i profilen: Det må være den adressen som selv svarer.</translation>
    </message>
    <message>
        <source>%1 is not protected by TLS, so nothing was sent. Use an https address, or http on this machine only.</source>
        <translation>%1 er ikke beskyttet med TLS, så ingenting ble sendt. Bruk en https-adresse; http kan bare brukes på denne maskinen.</translation>
    </message>
    <message>
        <source>No safe connection could be made: %1. Check this computer&apos;s clock and the address; behind an inspecting proxy, ask those who run it.</source>
        <translation>Fikk ikke til noen sikker forbindelse: %1. Sjekk klokken på maskinen, og adressen; er du bak en proxy som inspiserer trafikken, så spør dem som driver den.</translation>
    </message>
    <message>
        <source>The keychain has no such item: %1. Sign in again; if it is the client&apos;s key, remove the profile and add it anew from its file.</source>
        <translation>Nøkkelringen har ingen slik oppføring: %1. Logg inn på nytt; er det klientens nøkkel, så fjern profilen og legg den til på nytt fra profilfilen.</translation>
    </message>
    <message>
        <source>The keychain did not keep what it was given (%1). Try again; if it happens again, look into it with the keychain&apos;s own program.</source>
        <translation>Nøkkelringen tok ikke vare på det den fikk (%1). Prøv igjen; skjer det en gang til, så se etter hva som er galt i nøkkelringens eget program.</translation>
    </message>
    <message>
        <source>The keychain refuses the newest refresh token, which only this program has now: closing the program would lose the session. Unlock the keychain; Knippe tries again every few seconds.</source>
        <translation>Nøkkelringen tar ikke imot det nyeste fornyelsestokenet, som bare dette programmet har nå: Avsluttes programmet, går økten tapt. Lås opp nøkkelringen; Knippe prøver igjen med få sekunders mellomrom.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled, and nothing was kept of it. Sign in again when you like.</source>
        <translation>Innloggingen ble avbrutt, og ingenting ble lagret. Logg inn på nytt når du vil.</translation>
    </message>
    <message>
        <source>Nobody signed in within the time allowed. Sign in again when you have the time.</source>
        <translation>Ingen logget inn innen fristen. Logg inn på nytt når du har tid.</translation>
    </message>
    <message>
        <source>A fault in Knippe itself: %1. Try again; if it stays so, report it with these words.</source>
        <translation>En feil i selve Knippe: %1. Prøv igjen; hjelper det ikke, så meld fra og ta med denne teksten.</translation>
    </message>
    <message>
        <source>Something went wrong: %1. Try again; if it stays so, report it with these words.</source>
        <translation>Noe gikk galt: %1. Prøv igjen; hjelper det ikke, så meld fra og ta med denne teksten.</translation>
    </message>
    <message>
        <source>This address only receives answers to Knippe; this request was not one.</source>
        <translation>Denne adressen tar bare imot svar til Knippe; dette var ikke et svar.</translation>
    </message>
    <message>
        <source>The authority finds the %1 malformed (invalid_request). Check the profile&apos;s parameters and redirect URI; if they are right, report it with these words.</source>
        <translation>Innloggingstjenesten mener at %1 er feil utformet (invalid_request). Sjekk parameterne og redirect-URI-en i profilen; er de riktige, så meld fra og ta med denne teksten.</translation>
    </message>
    <message>
        <source>The authority does not know this kind of %1 (unsupported_grant_type). Check the client&apos;s grant types at the authority.</source>
        <translation>Innloggingstjenesten kjenner ikke grant-typen i %1 (unsupported_grant_type). Sjekk klientens grant-typer hos innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The authority does not offer the code flow for this %1 (unsupported_response_type). Check the client&apos;s settings at the authority.</source>
        <translation>Innloggingstjenesten tilbyr ikke code flow for %1 (unsupported_response_type). Sjekk klientens innstillinger hos innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The %1 was refused (access_denied), by the person or by the authority. Try again; if it stays so, ask those who run the authority.</source>
        <translation>Brukeren eller innloggingstjenesten avslo %1 (access_denied). Prøv igjen; hjelper det ikke, så spør dem som driver innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The authority needs a person to sign in for the %1 (login_required). Sign in again.</source>
        <translation>Innloggingstjenesten krever at noen logger inn for %1 (login_required). Logg inn på nytt.</translation>
    </message>
    <message>
        <source>The authority needs to ask the person something for the %1 (interaction_required). Sign in again, and answer on its page.</source>
        <translation>Innloggingstjenesten må spørre brukeren om noe i forbindelse med %1 (interaction_required). Logg inn på nytt, og svar når innloggingssiden spør.</translation>
    </message>
    <message>
        <source>The authority needs the person&apos;s consent for the %1 (consent_required). Sign in again, and give it on its page.</source>
        <translation>Innloggingstjenesten trenger brukerens samtykke til %1 (consent_required). Logg inn på nytt, og gi samtykket på innloggingssiden.</translation>
    </message>
    <message>
        <source>The authority needs an account to be chosen for the %1 (account_selection_required). Sign in again, and choose one on its page.</source>
        <translation>Innloggingstjenesten krever at det velges en konto for %1 (account_selection_required). Logg inn på nytt, og velg en konto på innloggingssiden.</translation>
    </message>
    <message>
        <source>The authority refused the %1. Try again; if it stays so, ask those who run the authority.</source>
        <translation>Innloggingstjenesten avviste %1. Prøv igjen; hjelper det ikke, så spør dem som driver innloggingstjenesten.</translation>
    </message>
    <message>
        <source>HelseID does not have this parent organisation on the client&apos;s list. Ask those who manage the client in HelseID to add it.</source>
        <translation>HelseID har ikke denne overenheten på klientens liste. Be dem som forvalter klienten i HelseID, om å legge den til.</translation>
    </message>
    <message>
        <source>HelseID does not have this child organisation on the client&apos;s list. Ask those who manage the client in HelseID to add it.</source>
        <translation>HelseID har ikke denne underenheten på klientens liste. Be dem som forvalter klienten i HelseID, om å legge den til.</translation>
    </message>
    <message>
        <source>The parent organisation has a list of its own of child organisations, and this one is not on it. Ask NHN Kundesenter to remove that list; it should not be used any more.</source>
        <translation>Overenheten har sin egen liste over underenheter, og denne underenheten er ikke med der. Be NHN Kundesenter om å fjerne listen; den skal ikke brukes lenger.</translation>
    </message>
    <message>
        <source>The organisation number has the wrong form. Use nine digits, without spaces or letters.</source>
        <translation>Organisasjonsnummeret har feil form. Bruk ni siffer, uten mellomrom eller bokstaver.</translation>
    </message>
    <message>
        <source>The client may not name the parent organisation itself. Ask NHN Kundesenter for it; NHN has to approve it first.</source>
        <translation>Klienten har ikke lov til å oppgi overenheten selv. Be NHN Kundesenter om lov til det; NHN må godkjenne det først.</translation>
    </message>
    <message>
        <source>The client may not name the child organisation itself. Ask NHN Kundesenter for it; NHN has to approve it first.</source>
        <translation>Klienten har ikke lov til å oppgi underenheten selv. Be NHN Kundesenter om lov til det; NHN må godkjenne det først.</translation>
    </message>
    <message>
        <source>The request object or the client assertion is not as HelseID wants it. Report this with HelseID&apos;s words, which name the part; Knippe makes both.</source>
        <translation>Request-objektet eller client assertion-objektet er ikke slik HelseID vil ha det. Meld fra, og ta med teksten fra HelseID, som sier hvilken del det gjelder; Knippe lager begge.</translation>
    </message>
    <message>
        <source>The client proves itself with a shared secret, and then no organisation may be named. Ask those who manage the client in HelseID to give it a private key instead.</source>
        <translation>Klienten beviser hvem den er med en delt hemmelighet, og da kan ingen organisasjon oppgis. Be dem som forvalter klienten i HelseID, om å gi den en privatnøkkel i stedet.</translation>
    </message>
    <message>
        <source>The organisation was named in the client assertion of a sign-in, where HelseID wants a request object. Report this; Knippe chooses the place.</source>
        <translation>Organisasjonen ble oppgitt i client assertion-objektet ved en innlogging, der HelseID vil ha et request-objekt. Meld fra om dette; det er Knippe som velger stedet.</translation>
    </message>
    <message>
        <source>The client&apos;s settings in HelseID do not let an organisation be named. Ask NHN Kundesenter to correct them.</source>
        <translation>Klientens innstillinger i HelseID tillater ikke at en organisasjon oppgis. Be NHN Kundesenter om å rette dem.</translation>
    </message>
    <message>
        <source>The code %1 comes from HelseID, and Knippe does not know it. Look for it among the error messages in HelseID&apos;s documentation, or ask NHN Kundesenter.</source>
        <translation>Koden %1 kommer fra HelseID, og Knippe kjenner den ikke. Se etter den blant feilmeldingene i HelseIDs dokumentasjon, eller spør NHN Kundesenter.</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is too large. Check its name and size.</source>
        <translation>%1 kan ikke leses, eller er for stor. Sjekk navnet og størrelsen.</translation>
    </message>
    <message>
        <source>That is no token. Use one whole token, and nothing else.</source>
        <translation>Det er ikke et token. Bruk ett helt token, og ingenting annet.</translation>
    </message>
    <message>
        <source>The token is not signed by %1, so it is forged or damaged. Fetch a new one.</source>
        <translation>Tokenet er ikke signert av %1, så det er forfalsket eller skadet. Hent et nytt.</translation>
    </message>
    <message>
        <source>No proof fits the token for %1, a bearer token. Use it without.</source>
        <translation>Tokenet for %1 er et bearer-token, så ingen bevis passer til det. Bruk det uten bevis.</translation>
    </message>
    <message>
        <source>The API answered with an error: %1. Look into its answer.</source>
        <translation>API-et svarte med en feil: %1. Se nærmere på svaret.</translation>
    </message>
    <message>
        <source>The keychain is locked, or an item in it is gone (%1). Unlock the keychain and try again. If it is not locked, sign in again; for a client-key, remove the profile and add it anew.</source>
        <translation>Nøkkelringen er låst, eller noe i den er borte (%1). Lås opp nøkkelringen og prøv igjen. Er den ikke låst, så logg inn på nytt; gjelder det en client-key, så fjern profilen og legg den til på nytt.</translation>
    </message>
    <message>
        <source>There is no keychain to be reached, or it has no keyring yet: %1. Start one and try again, and choose a password if it asks for one; on Linux it is a Secret Service such as gnome-keyring or KWallet.</source>
        <translation>Finner ingen nøkkelring, eller den er ikke opprettet ennå: %1. Start en og prøv igjen, og velg et passord hvis den ber om det; på Linux er det en Secret Service, for eksempel gnome-keyring eller KWallet.</translation>
    </message>
    <message>
        <source>Knippe was not allowed to use the keychain: %1. Try again, and allow it when you are asked.</source>
        <translation>Knippe fikk ikke lov til å bruke nøkkelringen: %1. Prøv igjen, og gi lov når du blir spurt.</translation>
    </message>
    <message>
        <source>The keychain is too small for what has to be kept, an item of %1 bytes; it takes shorter ones. Use another keychain, or ask those who run the authority for shorter tokens.</source>
        <translation>Nøkkelringen har ikke plass til det som må lagres, en oppføring på %1 byte; den tar bare kortere. Bruk en annen nøkkelring, eller be dem som driver innloggingstjenesten, om kortere tokener.</translation>
    </message>
    <message>
        <source>The keychain did not answer within ten seconds. Look for a window in which it waits for its password, and try again. If there is none, log out of this computer and in again.</source>
        <translation>Nøkkelringen svarte ikke innen ti sekunder. Se etter et vindu der den venter på passordet sitt, og prøv igjen. Er det ikke noe slikt vindu, så logg ut av maskinen og inn igjen.</translation>
    </message>
    <message>
        <source>An item of the keychain is damaged: %1. Sign out and in again; for a client-key, remove the profile and add it anew.</source>
        <translation>En oppføring i nøkkelringen er skadet: %1. Logg ut og inn igjen; gjelder det en client-key, så fjern profilen og legg den til på nytt.</translation>
    </message>
    <message>
        <source>The session was made on another computer, and it stays there: its refresh token is not used here. Sign in here to have one of this computer&apos;s own.</source>
        <translation>Økten ble opprettet på en annen maskin, og den blir der: Fornyelsestokenet brukes ikke her. Logg inn her for å få en egen økt på denne maskinen.</translation>
    </message>
    <message>
        <source>The client&apos;s key cannot be used: %1. Use the private key that belongs to the client, RSA or EC.</source>
        <translation>Klientens nøkkel kan ikke brukes: %1. Bruk privatnøkkelen som hører til klienten, RSA eller EC.</translation>
    </message>
    <message>
        <source>This cannot be imported: %1. Choose a client&apos;s configuration, a private key (JWK, PEM or PKCS#12), or a profile in Knippe&apos;s form.</source>
        <translation>Dette kan ikke importeres: %1. Velg en klients konfigurasjon, en privatnøkkel (JWK, PEM eller PKCS#12) eller en profil i Knippes form.</translation>
    </message>
    <message>
        <source>The key is locked with a passphrase (%1). Try again, and give the passphrase.</source>
        <translation>Nøkkelen er låst med en passordfrase (%1). Prøv igjen, og oppgi passordfrasen.</translation>
    </message>
    <message>
        <source>The passphrase does not open the key (%1). Check it, letter by letter, and try again.</source>
        <translation>Passordfrasen åpner ikke nøkkelen (%1). Kontroller den, bokstav for bokstav, og prøv igjen.</translation>
    </message>
    <message>
        <source>The ID token of this sign-in is not kept on this computer. Sign in again to see it.</source>
        <translation>ID-tokenet fra denne innloggingen er ikke tatt vare på på denne maskinen. Logg inn på nytt for å se det.</translation>
    </message>
    <message>
        <source>Somebody is signed in with the profile “%1”, so its authority and client id stay. Sign out first, or duplicate the profile.</source>
        <translation>Noen er logget inn med profilen «%1», så innloggingstjenesten og klient-ID-en kan ikke endres. Logg ut først, eller lag en kopi av profilen.</translation>
    </message>
    <message>
        <source>%1 is for test authorities only, and this one is none, so nothing was sent. Remove it, or choose a profile of a test environment.</source>
        <translation>%1 er bare for innloggingstjenester i test, og dette er ingen slik, så ingenting ble sendt. Fjern det, eller velg en profil for et testmiljø.</translation>
    </message>
    <message>
        <source>That is no national identity number, so it was not used. Check it, digit by digit; there are eleven.</source>
        <translation>Dette er ikke noe fødsels- eller D-nummer, så det ble ikke brukt. Kontroller det, siffer for siffer; det skal være elleve.</translation>
    </message>
    <message>
        <source>That number may be a living person&apos;s, so it was not used. Use one from a register of invented people, which has 80, 65 or 40 added to the month.</source>
        <translation>Det nummeret kan tilhøre en levende person, så det ble ikke brukt. Bruk et fra et register over fiktive personer; der er 80, 65 eller 40 lagt til måneden.</translation>
    </message>
    <message>
        <source>A test person cannot be called that: %1. Choose another name.</source>
        <translation>En testperson kan ikke hete det: %1. Velg et annet navn.</translation>
    </message>
    <message>
        <source>There is no test person “%1” on the list. Choose one that there is, or add this one first.</source>
        <translation>Det er ingen testperson «%1» på listen. Velg en som er der, eller legg til denne først.</translation>
    </message>
    <message>
        <source>The profile “%1” is managed: it comes with this computer and cannot be changed or removed here. Ask those who manage this computer, or use another name for a profile of your own.</source>
        <translation>Profilen «%1» er administrert: Den følger med denne maskinen og kan ikke endres eller fjernes her. Spør dem som driver maskinen, eller bruk et annet navn på en egen profil.</translation>
    </message>
    <message>
        <source>The sign-in was made at a lower level than was asked for (%1), so nothing was kept. Sign in again, in a way that reaches the level.</source>
        <translation>Innloggingen skjedde på et lavere nivå enn det ble bedt om (%1), så ingenting ble beholdt. Logg inn på nytt, på en måte som når nivået.</translation>
    </message>
    <message>
        <source>The authority does not say at which level the sign-in was made; level %1 was asked for. Add the scope helseid://scopes/identity/security_level to the profile to have it checked.</source>
        <translation>Innloggingstjenesten sier ikke på hvilket nivå innloggingen skjedde; det ble bedt om nivå %1. Legg scopet helseid://scopes/identity/security_level til profilen for å få det kontrollert.</translation>
    </message>
    <message>
        <source>The sign-in was made in another way than was asked for (%1), and holds. Sign in again if the way matters.</source>
        <translation>Innloggingen skjedde på en annen måte enn det ble bedt om (%1), og gjelder. Logg inn på nytt hvis måten er viktig.</translation>
    </message>
    <message>
        <source>The proxy %1, which this computer&apos;s settings name, cannot be reached. Check the network and those settings, or ask those who run the network.</source>
        <translation>Proxyen %1, som står i innstillingene på denne maskinen, kan ikke nås. Kontroller nettverket og innstillingene, eller spør dem som driver nettverket.</translation>
    </message>
    <message>
        <source>The proxy %1 does not connect to this address. Ask those who run the network to let it through.</source>
        <translation>Proxyen %1 kobler ikke til denne adressen. Be dem som driver nettverket, om å slippe den gjennom.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password, and has none that it takes. Sign in to the proxy; on the command line with --proxy-login-fd.</source>
        <translation>Proxyen %1 vil ha brukernavn og passord, og har ikke fått noe den godtar. Logg inn på proxyen; på kommandolinjen med --proxy-login-fd.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the authority&apos;s by %1 seconds, too much to sign in. Correct the clock, and try again.</source>
        <translation>Klokken på denne maskinen avviker %1 sekunder fra innloggingstjenestens, for mye til å logge inn. Still klokken, og prøv igjen.</translation>
    </message>
    <message>
        <source>Nobody that this computer trusts vouches for the certificate of %1, so nothing was sent. Ask those who run the network: if it opens TLS to look inside, its own certificate authority belongs in this computer&apos;s certificate store, or into the profile as trustedCa.</source>
        <translation>Ingen som denne maskinen stoler på, går god for sertifikatet til %1, så ingenting ble sendt. Spør dem som driver nettverket: Hvis det åpner TLS for å se inn, hører dets eget rotsertifikat hjemme i maskinens sertifikatlager, eller i profilen som trustedCa.</translation>
    </message>
    <message>
        <source>The profile has no preset named “%1”. Choose one of the presets in its context, “none”, or add the preset to the profile.</source>
        <translation>Profilen har ikke noe forvalg med navnet «%1». Velg et av forvalgene i dens context, «none», eller legg forvalget til profilen.</translation>
    </message>
    <message>
        <source>This organisation does not go with the profile: %1. Choose another, or correct the context in the profile.</source>
        <translation>Denne organisasjonen passer ikke med profilen: %1. Velg en annen, eller rett context i profilen.</translation>
    </message>
    <message>
        <source>With this profile the organisation is settled at the sign-in, for all of its tokens. Sign in again with the other one.</source>
        <translation>Med denne profilen fastsettes organisasjonen ved innloggingen, for alle tokenene. Logg inn på nytt med den andre.</translation>
    </message>
    <message>
        <source>Details of the organisation or the attest were given both at the sign-in and with the token request. Use one of the two places only.</source>
        <translation>Opplysninger om organisasjonen eller attesten ble gitt både ved innloggingen og i tokenforespørselen. Bruk bare ett av de to stedene.</translation>
    </message>
    <message>
        <source>There is a field that Knippe does not know: %1. Check its spelling, or leave it out.</source>
        <translation>Det er et felt som Knippe ikke kjenner: %1. Se etter om det er rett skrevet, eller ta det bort.</translation>
    </message>
    <message>
        <source>A field that must be there is missing: %1. Add it, and try again.</source>
        <translation>Det mangler et felt som må være der: %1. Legg det til, og prøv igjen.</translation>
    </message>
    <message>
        <source>A field has the wrong form; this was expected: %1. Correct it, and try again.</source>
        <translation>Et felt har feil form; dette var ventet: %1. Rett det, og prøv igjen.</translation>
    </message>
    <message>
        <source>A field has a value that cannot be used: %1. Correct it, and try again.</source>
        <translation>Et felt har en verdi som ikke kan brukes: %1. Rett den, og prøv igjen.</translation>
    </message>
    <message>
        <source>The profile “%1” is managed and comes without a key, and you have given it none yet. Add one from a file, or make one and have it registered: “Key of this profile …”, “knippe-cli key import”, “knippe-cli key new”.</source>
        <translation>Profilen «%1» er administrert og kommer uten nøkkel, og du har ikke gitt den noen ennå. Hent en fra en fil, eller lag en og få den registrert: «Profilens nøkkel …», «knippe-cli key import», «knippe-cli key new».</translation>
    </message>
    <message>
        <source>The certificate cannot be used: %1. Use a file with the certificate, those that vouch for it and its private key (PEM or PKCS#12), or let Knippe make one.</source>
        <translation>Sertifikatet kan ikke brukes: %1. Bruk en fil med sertifikatet, de som går god for det, og privatnøkkelen (PEM eller PKCS#12), eller la Knippe lage et.</translation>
    </message>
    <message>
        <source>The profile “%1” shows the authority a certificate, and there is none on this computer, or the keychain is locked. Unlock the keychain; if it stays so, make or import one (“Certificate of this profile …”, “knippe-cli certificate new”) and have it registered.</source>
        <translation>Profilen «%1» viser innloggingstjenesten et sertifikat, og det er ikke noe på denne datamaskinen, eller nøkkelringen er låst. Lås opp nøkkelringen; hjelper det ikke, så lag eller importer et («Profilens sertifikat …», «knippe-cli certificate new») og få det registrert.</translation>
    </message>
    <message>
        <source>The client of the profile “%1” is public, so it has no key: the authority knows it by its certificate. Look at that instead (“knippe-cli certificate show”).</source>
        <translation>Klienten i profilen «%1» er offentlig, så den har ingen nøkkel: Innloggingstjenesten kjenner den på sertifikatet. Se på det i stedet («knippe-cli certificate show»).</translation>
    </message>
    <message>
        <source>The code came in another way than was asked for (%1), so it was not used. Correct “responseMode” in the profile to how the client is registered, then sign in again.</source>
        <translation>Koden kom på en annen måte enn det ble bedt om (%1), så den ble ikke brukt. Rett «responseMode» i profilen til slik klienten er registrert, og logg inn på nytt.</translation>
    </message>
    <message>
        <source>The session could not be prolonged (%1) and ends when its time is up; the tokens are not affected. Sign in again then, or set extend to false.</source>
        <translation>Økten kunne ikke forlenges (%1) og slutter når tiden er ute; tokenene er ikke berørt. Logg inn på nytt da, eller sett extend til false.</translation>
    </message>
    <message>
        <source>This computer&apos;s proxy settings did not say in time how to reach %1, so nothing was sent. Check the network connection and the proxy script (PAC) in the system&apos;s settings.</source>
        <translation>Proxyinnstillingene på denne datamaskinen sa ikke i tide hvordan %1 kan nås, så ingenting ble sendt. Sjekk nettforbindelsen og proxyskriptet (PAC) i systemets innstillinger.</translation>
    </message>
    <message>
        <source>The certificate of this installation was not accepted at %1, or one is asked for there and the profile has none. Check that it has not run out and is registered for the client, or change the profile.</source>
        <translation>Sertifikatet til denne installasjonen ble ikke godtatt på %1, eller det kreves et der og profilen har ikke noe. Sjekk at det ikke har utløpt og er registrert for klienten, eller endre profilen.</translation>
    </message>
    <message>
        <source>What stands at the address for newer versions cannot be used (%1), so it is not known whether there is one. Look where you got Knippe from, or tell those who look after this computer.</source>
        <translation>Det som står på adressen for nyere versjoner, kan ikke brukes (%1), så det er ikke kjent om det finnes en. Se der du fikk Knippe fra, eller si fra til dem som har ansvar for maskinen.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The proof is good for this one request, once, and for about %1 s more; some APIs accept it for a few seconds only.</source>
        <translation>Beviset gjelder bare denne ene forespørselen, én gang, og i omtrent %1 s til; noen API-er godtar det bare i noen få sekunder.</translation>
    </message>
    <message>
        <source>A DPoP token is useless by itself: an API accepts it only together with a proof made for that very request.</source>
        <translation>Et DPoP-token kan ikke brukes alene: Et API godtar det bare sammen med et bevis laget for nettopp den forespørselen.</translation>
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
        <translation>.http-forespørsel</translation>
    </message>
    <message>
        <source>DPoP proof</source>
        <translation>DPoP-bevis</translation>
    </message>
    <message>
        <source>.env variables</source>
        <translation>.env-variabler</translation>
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
        <translation>Oversett, siden Knippe ikke har bruk for det: %1.</translation>
    </message>
    <message>
        <source>The key in XML was ignored; the JWK was taken.</source>
        <translation>Nøkkelen i XML ble oversett; JWK-en ble brukt.</translation>
    </message>
    <message>
        <source>Only the private key was taken, not what is beside it: %1.</source>
        <translation>Bare privatnøkkelen ble tatt med, ikke det som står ved siden av: %1.</translation>
    </message>
    <message>
        <source>The key does not say how it signs, so %1 was taken. Check that the authority expects that.</source>
        <translation>Nøkkelen sier ikke hvordan den signerer, så %1 ble valgt. Kontroller at innloggingstjenesten venter det.</translation>
    </message>
    <message>
        <source>The key has no id (kid). The authority has to find it without.</source>
        <translation>Nøkkelen har ingen ID (kid). Innloggingstjenesten må finne den uten.</translation>
    </message>
    <message>
        <source>A key of %1 bits is short for RSA. Make one of 4096 bits when you can.</source>
        <translation>En nøkkel på %1 bit er kort for RSA. Lag en på 4096 bit når du kan.</translation>
    </message>
    <message>
        <source>The file speaks of a key of %1 bits, but the key in it has another size.</source>
        <translation>Filen nevner en nøkkel på %1 bit, men nøkkelen i den har en annen størrelse.</translation>
    </message>
    <message>
        <source>There are several redirect URIs; these were not taken: %1.</source>
        <translation>Det er flere redirect-URI-er; disse ble ikke tatt med: %1.</translation>
    </message>
    <message>
        <source>There is no redirect URI, so %1 was taken. It has to be registered at the authority.</source>
        <translation>Det er ingen redirect-URI, så %1 ble valgt. Den må være registrert hos innloggingstjenesten.</translation>
    </message>
    <message>
        <source>Added, as signing in needs it: %1.</source>
        <translation>Lagt til, siden innloggingen trenger det: %1.</translation>
    </message>
    <message>
        <source>No API could be read from these scopes, so they are asked for without one: %1.</source>
        <translation>Ikke noe API kunne leses ut av disse scopene, så det blir bedt om dem uten: %1.</translation>
    </message>
    <message>
        <source>These scopes stand for several and are sent as they are: %1. Put those that you need in their place.</source>
        <translation>Disse scopene står for flere og sendes som de er: %1. Sett inn dem du trenger, i stedet.</translation>
    </message>
    <message>
        <source>There is no API in the profile yet, so nobody can sign in with it. Give the scopes of one.</source>
        <translation>Det er ikke noe API i profilen ennå, så ingen kan logge inn med den. Oppgi scopene til et.</translation>
    </message>
    <message>
        <source>The client may not sign people in: it lacks the grant type authorization_code.</source>
        <translation>Klienten kan ikke logge inn personer: Den mangler grant-typen authorization_code.</translation>
    </message>
    <message>
        <source>Profile in Knippe&apos;s form</source>
        <translation>Profil i Knippes form</translation>
    </message>
    <message>
        <source>Client configuration, as Selvbetjening hands it out</source>
        <translation>Klientkonfigurasjon slik Selvbetjening leverer den</translation>
    </message>
    <message>
        <source>Private key (JWK)</source>
        <translation>Privatnøkkel (JWK)</translation>
    </message>
    <message>
        <source>Private key in a set (JWKS)</source>
        <translation>Privatnøkkel i et sett (JWKS)</translation>
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
        <translation>tokenet sier ikke hvilken innloggingstjeneste det kommer fra</translation>
    </message>
    <message>
        <source>no profile here has the authority “%1”</source>
        <translation>ingen profil her har innloggingstjenesten «%1»</translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <translation>%1, ikke %2</translation>
    </message>
    <message>
        <source>the token does not say whom it is for</source>
        <translation>tokenet sier ikke hvem det er til</translation>
    </message>
    <message>
        <source>for %1, an API that no profile here has</source>
        <translation>til %1, et API som ingen profil her har</translation>
    </message>
    <message>
        <source>for %1, not %2</source>
        <translation>til %1, ikke %2</translation>
    </message>
    <message>
        <source>for %1: some APIs refuse what others may use, too</source>
        <translation>til %1: Noen API-er avviser tokener som andre også kan bruke</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>mangler: %1</translation>
    </message>
    <message>
        <source>the token does not say when it expires</source>
        <translation>tokenet sier ikke når det utløper</translation>
    </message>
    <message>
        <source>expired: %1</source>
        <translation>utløpt %1</translation>
    </message>
    <message>
        <source>not valid before %1</source>
        <translation>ikke gyldig før %1</translation>
    </message>
    <message>
        <source>issued in the future: %1</source>
        <translation>utstedt i framtiden: %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>til %1</translation>
    </message>
    <message>
        <source>this is a DPoP proof, not an access token</source>
        <translation>dette er et DPoP-bevis, ikke et tilgangstoken</translation>
    </message>
    <message>
        <source>this is an ID token: it is for the client, never for an API</source>
        <translation>dette er et ID-token: Det er til klienten, aldri til et API</translation>
    </message>
    <message>
        <source>%1, as before RFC 9068</source>
        <translation>%1, som før RFC 9068</translation>
    </message>
    <message>
        <source>the token does not say what it is</source>
        <translation>tokenet sier ikke hva det er</translation>
    </message>
    <message>
        <source>a bearer token, and the API&apos;s profile asks for DPoP</source>
        <translation>et bearer-token, men profilen ber om DPoP for API-et</translation>
    </message>
    <message>
        <source>a bearer token, as asked for</source>
        <translation>et bearer-token, som bedt om</translation>
    </message>
    <message>
        <source>a bearer token</source>
        <translation>et bearer-token</translation>
    </message>
    <message>
        <source>bound to a DPoP key, and the API&apos;s profile asks for Bearer</source>
        <translation>bundet til en DPoP-nøkkel, men profilen ber om Bearer for API-et</translation>
    </message>
    <message>
        <source>bound to a DPoP key that is not at hand here</source>
        <translation>bundet til en DPoP-nøkkel som ikke finnes her</translation>
    </message>
    <message>
        <source>bound to another DPoP key: no proof made here fits it</source>
        <translation>bundet til en annen DPoP-nøkkel: Ingen bevis laget her passer til det</translation>
    </message>
    <message>
        <source>bound to this sign-in&apos;s DPoP key</source>
        <translation>bundet til DPoP-nøkkelen for denne innloggingen</translation>
    </message>
    <message>
        <source>the token does not say</source>
        <translation>tokenet sier det ikke</translation>
    </message>
    <message>
        <source>%1, and health APIs ask for 4</source>
        <translation>%1, men helse-API-er krever 4</translation>
    </message>
    <message>
        <source>%1 is no organisation number</source>
        <translation>%1 er ikke et organisasjonsnummer</translation>
    </message>
    <message>
        <source>the token names no organisation; some APIs ask for one</source>
        <translation>tokenet oppgir ingen organisasjon; noen API-er krever det</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Innloggingstjeneste</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Mottaker</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
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
        <translation>Sikkerhetsnivå</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisasjon</translation>
    </message>
    <message>
        <source>a signed JWT</source>
        <translation>et signert JWT</translation>
    </message>
    <message>
        <source>an encrypted JWT, which the API alone can read</source>
        <translation>et kryptert JWT, som bare API-et kan lese</translation>
    </message>
    <message>
        <source>an opaque token, which the authority alone understands</source>
        <translation>et opakt token, som bare innloggingstjenesten forstår</translation>
    </message>
    <message>
        <source>a damaged JWT</source>
        <translation>et skadet JWT</translation>
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
        <translation>%1 (for %2 siden)</translation>
    </message>
    <message>
        <source>%1 (in %2)</source>
        <translation>%1 (om %2)</translation>
    </message>
    <message>
        <source>the authority&apos;s keys could not be fetched: %1</source>
        <translation>innloggingstjenestens nøkler kunne ikke hentes: %1</translation>
    </message>
    <message>
        <source>the authority has no key “%1” for it</source>
        <translation>innloggingstjenesten har ingen nøkkel «%1» til det</translation>
    </message>
    <message>
        <source>“%1” is no signature that anything could be believed by</source>
        <translation>«%1» er ikke en signatur som er til å stole på</translation>
    </message>
    <message>
        <source>Signature verified with the keys of %1.</source>
        <translation>Signaturen er verifisert med nøklene til %1.</translation>
    </message>
    <message>
        <source>FORGED OR DAMAGED: the signature is not by the authority&apos;s key. Do not use the token.</source>
        <translation>FORFALSKET ELLER SKADET: Signaturen er ikke laget med innloggingstjenestens nøkkel. Ikke bruk tokenet.</translation>
    </message>
    <message>
        <source>NOT VERIFIED: %1. Anybody may have written what it says.</source>
        <translation>IKKE VERIFISERT: %1. Hvem som helst kan ha skrevet innholdet.</translation>
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
        <translation>%1; det måtte bare være gyldig ved innloggingen</translation>
    </message>
    <message>
        <source>whoever is signed in</source>
        <translation>den som er logget inn</translation>
    </message>
    <message>
        <source>somebody else than is signed in</source>
        <translation>en annen enn den som er logget inn</translation>
    </message>
    <message>
        <source>none: it came with a renewal</source>
        <translation>ingen: det kom med en fornyelse</translation>
    </message>
    <message>
        <source>that of this sign-in</source>
        <translation>den fra denne innloggingen</translation>
    </message>
    <message>
        <source>that of another sign-in</source>
        <translation>den fra en annen innlogging</translation>
    </message>
    <message>
        <source>was held against the access token that it came with</source>
        <translation>ble holdt opp mot tilgangstokenet det kom sammen med</translation>
    </message>
    <message>
        <source>bound to no certificate</source>
        <translation>ikke bundet til noe sertifikat</translation>
    </message>
    <message>
        <source>bound to a certificate that is not at hand here</source>
        <translation>bundet til et sertifikat som ikke er for hånden her</translation>
    </message>
    <message>
        <source>bound to another certificate than this installation&apos;s</source>
        <translation>bundet til et annet sertifikat enn det denne installasjonen har</translation>
    </message>
    <message>
        <source>bound to this installation&apos;s certificate</source>
        <translation>bundet til sertifikatet til denne installasjonen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>NOT VERIFIED: %1. It has no signature.</source>
        <translation>IKKE VERIFISERT: %1. Det har ingen signatur.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Sign in once through HelseID, and have one access token for each national health API.</source>
        <translation>Logg inn én gang gjennom HelseID, og få ett tilgangstoken for hvert nasjonale helse-API.</translation>
    </message>
    <message>
        <source>Show this profile first.</source>
        <translation>Vis denne profilen først.</translation>
    </message>
    <message>
        <source>Show the sign-in page without a sandbox; only for an authority on this machine.</source>
        <translation>Vis innloggingssiden uten sandkasse; bare for en innloggingstjeneste på denne maskinen.</translation>
    </message>
    <message>
        <source>nb, nn or en for this run, whatever is chosen in the window.</source>
        <translation>nb, nn eller en i denne kjøringen, uansett hva som er valgt i vinduet.</translation>
    </message>
</context>
<context>
    <name>QHttpSocketEngine</name>
    <message>
        <source>Proxy connection refused</source>
        <translation>Proxyen avviste forbindelsen</translation>
    </message>
    <message>
        <source>Error parsing authentication request from proxy</source>
        <translation>Proxyen ber om innlogging på en måte som ikke forstås</translation>
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
        <translation>bedt om, men ikke gitt: %1</translation>
    </message>
    <message>
        <source>granted without being asked for: %1</source>
        <translation>gitt uten å være bedt om: %1</translation>
    </message>
    <message>
        <source>rejected by the authority (rejected_scope); are the API&apos;s terms accepted?</source>
        <translation>avvist av innloggingstjenesten (rejected_scope); er vilkårene for API-et godtatt?</translation>
    </message>
    <message>
        <source>it belongs to %1</source>
        <comment>%1: an API</comment>
        <translation>det hører til %1</translation>
    </message>
    <message>
        <source>perhaps not approved for this client (invalid_scope)</source>
        <translation>kanskje ikke godkjent for denne klienten (invalid_scope)</translation>
    </message>
    <message>
        <source>the API is perhaps not approved for this client (invalid_target)</source>
        <translation>API-et er kanskje ikke godkjent for denne klienten (invalid_target)</translation>
    </message>
    <message>
        <source>left out by the authority without a reason; perhaps not approved for this client</source>
        <translation>utelatt av innloggingstjenesten uten begrunnelse; kanskje ikke godkjent for denne klienten</translation>
    </message>
    <message>
        <source>part of the sign-in</source>
        <translation>del av innloggingen</translation>
    </message>
    <message>
        <source>added by the authority</source>
        <translation>lagt til av innloggingstjenesten</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) not granted</source>
        <translation>
            <numerusform>%n scope ikke gitt</numerusform>
            <numerusform>%n scopes ikke gitt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) not asked for</source>
        <translation>
            <numerusform>%n scope ikke bedt om</numerusform>
            <numerusform>%n scopes ikke bedt om</numerusform>
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
        <translation>Det forrige tokenet er fortsatt gyldig. %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Feilet: %1</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>Ikke noe token</translation>
    </message>
    <message>
        <source>Waiting …</source>
        <translation>Venter …</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>Henter …</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Utløper snart</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gyldig</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utløpt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Hentet</translation>
    </message>
    <message>
        <source>The authority did not say for how long.</source>
        <translation>Innloggingstjenesten sa ikke hvor lenge det er gyldig.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>for %1 siden</translation>
    </message>
    <message>
        <source>Obtained: %1</source>
        <translation>Hentet: %1</translation>
    </message>
    <message>
        <source>Expires: %1</source>
        <translation>Utløper: %1</translation>
    </message>
    <message>
        <source>the same token as for %1</source>
        <comment>%1: an API</comment>
        <translation>samme token som for %1</translation>
    </message>
    <message>
        <source>Keep fresh is on.</source>
        <translation>«Hold gyldig» er på.</translation>
    </message>
    <message>
        <source>still under organisation %1</source>
        <comment>%1: a number</comment>
        <translation>ennå på vegne av organisasjon %1</translation>
    </message>
    <message>
        <source>under organisation %1</source>
        <comment>%1: a number</comment>
        <translation>på vegne av organisasjon %1</translation>
    </message>
</context>
<context>
    <name>knippe::AboutDialog</name>
    <message>
        <source>Sign in once, one access token for each national health API.</source>
        <translation>Logg inn én gang, få ett tilgangstoken for hvert nasjonale helse-API.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Laget med</translation>
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
        <translation>Om Knippe, og hva det er laget med</translation>
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
        <translation>Svarets innhold</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Svarets headere</translation>
    </message>
    <message>
        <source>Sa&amp;ve …</source>
        <translation>La&amp;gre …</translation>
    </message>
    <message>
        <source>Writes the body to a file as it came. It may hold health data: mind where</source>
        <translation>Skriver innholdet til en fil slik det kom. Det kan være helseopplysninger: tenk på hvor</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Its headers</source>
        <translation>Headere</translation>
    </message>
    <message>
        <source>The answer has no body.</source>
        <translation>Svaret har ikke noe innhold.</translation>
    </message>
    <message>
        <source>This is no text: %1. Save it to look at it.</source>
        <translation>Dette er ikke tekst: %1. Lagre det for å se på det.</translation>
    </message>
    <message>
        <source>Only the beginning is shown, as it came. Save it to have it all.</source>
        <translation>Bare begynnelsen vises, slik den kom. Lagre for å få alt.</translation>
    </message>
    <message>
        <source>Save the answer, which may hold health data</source>
        <translation>Lagre svaret, som kan være helseopplysninger</translation>
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
        <translation>Fra katalo&amp;gen …</translation>
    </message>
    <message>
        <source>API (resource)</source>
        <translation>API (ressurs)</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>APIs</source>
        <translation>API-er</translation>
    </message>
    <message>
        <source>This API stands there twice; put its scopes into one row.</source>
        <translation>Dette API-et står der to ganger; sett scopene i én rad.</translation>
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
        <translation>Forvalg</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>det vanlige</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Token (name)</source>
        <translation>Token (navn)</translation>
    </message>
</context>
<context>
    <name>knippe::ApisPage</name>
    <message>
        <source>Scopes of no API</source>
        <translation>Scopes uten API</translation>
    </message>
    <message>
        <source>Each API has its resource (RFC 8707) and gets a token of its own. An API that is new here takes a new sign-in.</source>
        <translation>Hvert API har sin ressurs (RFC 8707) og får sitt eget token. Et API som er nytt her, krever en ny innlogging.</translation>
    </message>
    <message>
        <source>&amp;Scopes of no API:</source>
        <translation>&amp;Scopes uten API:</translation>
    </message>
    <message>
        <source>“openid” tells who signs in; without “offline_access” there is no refresh token, and so a token for one API only.</source>
        <translation>«openid» forteller hvem som logger inn; uten «offline_access» er det ikke noe fornyelsestoken, og dermed et token for ett API bare.</translation>
    </message>
    <message>
        <source>Helsenorge knows no resources: a token is for all scopes, or is narrowed to those that stand beside its name (RFC 6749 section 6).</source>
        <translation>Helsenorge kjenner ingen ressurser: Et token gjelder alle scopes, eller bare dem som står ved siden av navnet (RFC 6749 avsnitt 6).</translation>
    </message>
</context>
<context>
    <name>knippe::CallForm</name>
    <message>
        <source>&amp;Send</source>
        <translation>Send foresp&amp;ørsel</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Slutt å &amp;vente</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Headere</translation>
    </message>
    <message>
        <source>Name: value</source>
        <translation>Navn: verdi</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Innhold</translation>
    </message>
    <message>
        <source>JSON, or any other text</source>
        <translation>JSON eller annen tekst</translation>
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
        <translation>Sender forespørselen med API-ets token og et bevis, bare til denne adressen (%1)</translation>
    </message>
    <message>
        <source>%1 has no body: it is not sent.</source>
        <translation>%1 har ikke noe innhold: Det blir ikke sendt.</translation>
    </message>
</context>
<context>
    <name>knippe::CallPanel</name>
    <message>
        <source>Select an API to call it.</source>
        <translation>Velg et API for å kalle det.</translation>
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
        <translation>Det kan endre opplysninger om virkelige personer.</translation>
    </message>
    <message>
        <source>Waiting for the answer … %1 s</source>
        <translation>Venter på svaret … %1 s</translation>
    </message>
    <message>
        <source>The API&apos;s token and a proof go with the request. Answers stay in this window and are forgotten when the session ends.</source>
        <translation>API-ets token og et bevis følger med forespørselen. Svar blir i dette vinduet og glemmes når økten slutter.</translation>
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
        <translation>Legg til API-er fra katalogen</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Søk i katalogen</translation>
    </message>
    <message>
        <source>Name, resource, scope or owner …</source>
        <translation>Navn, ressurs, scope eller eier …</translation>
    </message>
    <message>
        <source>APIs and their scopes</source>
        <translation>API-er og scopene deres</translation>
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
            <numerusform>%n API vises</numerusform>
            <numerusform>%n API-er vises</numerusform>
        </translation>
    </message>
    <message>
        <source>No API in the catalogue has this in it.</source>
        <translation>Ingen API-er i katalogen inneholder dette.</translation>
    </message>
    <message numerus="yes">
        <source>%n API(s) chosen</source>
        <translation>
            <numerusform>%n API valgt</numerusform>
            <numerusform>%n API-er valgt</numerusform>
        </translation>
    </message>
    <message>
        <source>Cata&amp;logue</source>
        <translation>Kata&amp;log</translation>
    </message>
    <message>
        <source>Add a &amp;row of your own …</source>
        <translation>Legg til en egen &amp;rad …</translation>
    </message>
    <message>
        <source>&amp;Change this row …</source>
        <translation>&amp;Endre denne raden …</translation>
    </message>
    <message>
        <source>Re&amp;move your own row</source>
        <translation>&amp;Fjern den egne raden</translation>
    </message>
    <message>
        <source>&amp;Import a newer catalogue …</source>
        <translation>&amp;Importer en nyere katalog …</translation>
    </message>
    <message>
        <source>Your row “%1” is removed.</source>
        <translation>Den egne raden «%1» er fjernet.</translation>
    </message>
    <message>
        <source>Import a newer catalogue</source>
        <translation>Importer en nyere katalog</translation>
    </message>
    <message>
        <source>Catalogues (*.json);;All files (*)</source>
        <translation>Kataloger (*.json);;Alle filer (*)</translation>
    </message>
    <message>
        <source>The catalogue of %1 is in use now.</source>
        <translation>Nå brukes katalogen fra %1.</translation>
    </message>
    <message>
        <source>This row is your own.</source>
        <translation>Denne raden er din egen.</translation>
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
        <translation>Legg til en egen rad</translation>
    </message>
    <message>
        <source>Change the row</source>
        <translation>Endre raden</translation>
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
        <translation>Scopes</translation>
    </message>
    <message>
        <source>What else it needs</source>
        <translation>Hva det ellers trenger</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Navn:</translation>
    </message>
    <message>
        <source>As people know it.</source>
        <translation>Slik folk kjenner det.</translation>
    </message>
    <message>
        <source>&amp;Owner:</source>
        <translation>&amp;Eier:</translation>
    </message>
    <message>
        <source>Who runs the API.</source>
        <translation>Den som driver API-et.</translation>
    </message>
    <message>
        <source>&amp;Resource:</source>
        <translation>&amp;Ressurs:</translation>
    </message>
    <message>
        <source>Its name in token requests (RFC 8707), such as “nhn:kjernejournal”.</source>
        <translation>Navnet i tokenforespørsler (RFC 8707), for eksempel «nhn:kjernejournal».</translation>
    </message>
    <message>
        <source>S&amp;copes:</source>
        <translation>S&amp;copes:</translation>
    </message>
    <message>
        <source>In full, one in each line.</source>
        <translation>Hele, ett på hver linje.</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;For:</translation>
    </message>
    <message>
        <source>What is for machines only cannot be chosen.</source>
        <translation>Det som bare er for maskiner, kan ikke velges.</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>What the API takes.</source>
        <translation>Det API-et tar imot.</translation>
    </message>
    <message>
        <source>Security &amp;level:</source>
        <translation>&amp;Sikkerhetsnivå:</translation>
    </message>
    <message>
        <source>Such as “4”; empty when none is asked for.</source>
        <translation>For eksempel «4»; tomt når ingen kreves.</translation>
    </message>
    <message>
        <source>&amp;It needs:</source>
        <translation>&amp;Det trenger:</translation>
    </message>
    <message>
        <source>Besides the scopes.</source>
        <translation>Utenom scopes.</translation>
    </message>
    <message>
        <source>Replaced &amp;by:</source>
        <translation>Erstattet a&amp;v:</translation>
    </message>
    <message>
        <source>Where another API has taken its place.</source>
        <translation>Der et annet API har overtatt.</translation>
    </message>
    <message>
        <source>So&amp;urce:</source>
        <translation>K&amp;ilde:</translation>
    </message>
    <message>
        <source>The page on which this stands, or who said it.</source>
        <translation>Siden der dette står, eller hvem som har sagt det.</translation>
    </message>
    <message>
        <source>Not&amp;e:</source>
        <translation>&amp;Merknad:</translation>
    </message>
    <message>
        <source>Whatever else is good to know.</source>
        <translation>Det som ellers er godt å vite.</translation>
    </message>
</context>
<context>
    <name>knippe::CertificateCard</name>
    <message>
        <source>Subject:</source>
        <translation>Innehaver:</translation>
    </message>
    <message>
        <source>Issuer:</source>
        <translation>Utsteder:</translation>
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
        <translation>seg selv</translation>
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
        <translation>Lag et &amp;nytt sertifikat</translation>
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
        <translation>Sertifikatet blir laget eller lest</translation>
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
        <translation>Nytt, ikke i bruk ennå</translation>
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
        <translation>I bruk tidligere</translation>
    </message>
    <message>
        <source>&amp;Go back to this certificate</source>
        <translation>&amp;Gå tilbake til dette sertifikatet</translation>
    </message>
    <message>
        <source>Knippe shows it to the authority on every connection of its own, and its key stays in the keychain of this computer. Register it where the client is registered. The first one is in use at once; another one is not used until you say so.</source>
        <translation>Knippe viser det til innloggingstjenesten på alle sine egne forbindelser, og nøkkelen blir i nøkkelringen på denne datamaskinen. Registrer det der klienten er registrert. Det første er i bruk med en gang; et annet brukes ikke før du sier fra.</translation>
    </message>
    <message>
        <source>There is none on this computer yet.</source>
        <translation>Det er ikke noe på denne datamaskinen ennå.</translation>
    </message>
    <message>
        <source>certificate of %1</source>
        <translation>sertifikatet til %1</translation>
    </message>
    <message>
        <source>The certificate is on the clipboard, for %1 seconds. Register it where the client is registered.</source>
        <translation>Sertifikatet er på utklippstavlen i %1 sekunder. Registrer det der klienten er registrert.</translation>
    </message>
    <message>
        <source>Import certificate</source>
        <translation>Importer sertifikat</translation>
    </message>
    <message>
        <source>Certificates with their keys (%1);;All files (*)</source>
        <translation>Sertifikater med nøkler (%1);;Alle filer (*)</translation>
    </message>
    <message>
        <source>The certificate is in use from now on. Register it where the client is registered.</source>
        <translation>Sertifikatet er i bruk fra nå av. Registrer det der klienten er registrert.</translation>
    </message>
    <message>
        <source>The new certificate is in the keychain and not in use yet.</source>
        <translation>Det nye sertifikatet er i nøkkelringen og ikke i bruk ennå.</translation>
    </message>
    <message>
        <source>This certificate is in use from now on: %1. The one before is kept.</source>
        <translation>Dette sertifikatet er i bruk fra nå av: %1. Det forrige er beholdt.</translation>
    </message>
</context>
<context>
    <name>knippe::ClientForm</name>
    <message>
        <source>It is the key of another profile, too: %1.</source>
        <translation>Den er nøkkelen til en annen profil også: %1.</translation>
    </message>
    <message>
        <source>The profile brings an extra trust anchor for its authority: %1.</source>
        <translation>Profilen har med et ekstra rotsertifikat for innloggingstjenesten: %1.</translation>
    </message>
    <message>
        <source>These scopes look mistyped and are sent as they are: %1.</source>
        <translation>Disse scopene ser feilskrevet ut, men sendes som de er: %1.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Innloggingstjeneste</translation>
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
        <translation>Scopes uten API</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Navn:</translation>
    </message>
    <message>
        <source>A&amp;uthority:</source>
        <translation>Innloggings&amp;tjeneste:</translation>
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
        <translation>&amp;Scopes uten API:</translation>
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
        <translation>Nøkkelens fingeravtrykk:</translation>
    </message>
    <message>
        <source>Key goes to:</source>
        <translation>Nøkkelen legges i:</translation>
    </message>
    <message>
        <source>The rest goes to:</source>
        <translation>Resten legges i:</translation>
    </message>
    <message>
        <source>The file does not name it: choose HelseID&apos;s test or production environment, or type another.</source>
        <translation>Filen nevner den ikke: Velg HelseIDs testmiljø eller produksjonsmiljø, eller skriv en annen.</translation>
    </message>
    <message>
        <source>The file does not say it. HelseID Selvbetjening shows it with the client.</source>
        <translation>Filen sier det ikke. HelseID Selvbetjening viser den ved klienten.</translation>
    </message>
    <message>
        <source>memory only, until Knippe is closed</source>
        <translation>bare minnet, til Knippe lukkes</translation>
    </message>
    <message>
        <source>There is already a profile with this name.</source>
        <translation>Det finnes allerede en profil med dette navnet.</translation>
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
        <translation>Adressen til nøklene</translation>
    </message>
    <message>
        <source>Address of its &amp;keys:</source>
        <translation>Adressen til nøkl&amp;ene:</translation>
    </message>
    <message>
        <source>as its metadata say</source>
        <translation>som metadataene sier</translation>
    </message>
    <message>
        <source>none, as the client is public</source>
        <translation>ingen, siden klienten er offentlig</translation>
    </message>
</context>
<context>
    <name>knippe::ClientPage</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Innloggingstjeneste</translation>
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
        <translation>Logg ut for å endre den.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Navn:</translation>
    </message>
    <message>
        <source>What the profile is called here, and its file with it.</source>
        <translation>Det profilen heter her, og filen dens med den.</translation>
    </message>
    <message>
        <source>A&amp;uthority:</source>
        <translation>Innloggings&amp;tjeneste:</translation>
    </message>
    <message>
        <source>The issuer, letter by letter: its metadata have to name it, so that nobody else can pass for it (RFC 8414 section 3.3).</source>
        <translation>Utstederen, bokstav for bokstav: Metadataene må nevne den, så ingen andre kan gi seg ut for den (RFC 8414 avsnitt 3.3).</translation>
    </message>
    <message>
        <source>C&amp;lient id:</source>
        <translation>&amp;Klient-ID:</translation>
    </message>
    <message>
        <source>As it is registered at the authority.</source>
        <translation>Slik den er registrert hos innloggingstjenesten.</translation>
    </message>
    <message>
        <source>Re&amp;direct URI:</source>
        <translation>Re&amp;direct-URI:</translation>
    </message>
    <message>
        <source>As it is registered. On 127.0.0.1 without a port, any free port will do (RFC 8252 section 7.3).</source>
        <translation>Slik den er registrert. På 127.0.0.1 uten port brukes en hvilken som helst ledig port (RFC 8252 avsnitt 7.3).</translation>
    </message>
    <message>
        <source>A&amp;fter signing out:</source>
        <translation>&amp;Etter utlogging:</translation>
    </message>
    <message>
        <source>Where the authority&apos;s page leads when somebody has signed out in the system&apos;s browser; it has to be registered, too. May be empty.</source>
        <translation>Dit innloggingstjenestens side fører når noen har logget ut i standardnettleseren; også den må være registrert. Kan være tom.</translation>
    </message>
    <message>
        <source>E&amp;xtra trust anchor:</source>
        <translation>Ekstra &amp;rotsertifikat:</translation>
    </message>
    <message>
        <source>A certificate (PEM) that may vouch for this authority, and for nothing else, beside those that the system trusts. For test authorities.</source>
        <translation>Et sertifikat (PEM) som kan gå god for denne innloggingstjenesten, og ikke noe annet, ved siden av dem systemet stoler på. For innloggingstjenester i test.</translation>
    </message>
    <message>
        <source>There is already a profile with this name.</source>
        <translation>Det finnes allerede en profil med dette navnet.</translation>
    </message>
    <message>
        <source>The host of Helsenorge&apos;s environment; the addresses that are not given themselves follow from it.</source>
        <translation>Vertsnavnet til Helsenorge-miljøet; adresser som ikke er gitt for seg, følger av det.</translation>
    </message>
</context>
<context>
    <name>knippe::ClipboardStatus</name>
    <message>
        <source>C&amp;lear now</source>
        <translation>&amp;Tøm nå</translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Tøm nå</translation>
    </message>
    <message>
        <source>Takes the token off the clipboard</source>
        <translation>Fjerner tokenet fra utklippstavlen</translation>
    </message>
    <message>
        <source>Copied: %1 – cleared in %2</source>
        <translation>Kopiert: %1 – tømmes om %2</translation>
    </message>
    <message>
        <source>Copied from PRODUCTION: %1 – cleared in %2</source>
        <translation>Kopiert fra PRODUKSJON: %1 – tømmes om %2</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>The clipboard no longer holds a token.</source>
        <translation>Det er ikke noe token på utklippstavlen lenger.</translation>
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
        <translation>Høyre:</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Bare forskjeller</translation>
    </message>
    <message>
        <source>What was seen of it before.</source>
        <translation>Det som ble sett av det tidligere.</translation>
    </message>
    <message>
        <source>Choose two tokens to compare.</source>
        <translation>Velg to token å sammenligne.</translation>
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
        <translation>← bare til venstre</translation>
    </message>
    <message>
        <source>→ only right</source>
        <translation>→ bare til høyre</translation>
    </message>
    <message>
        <source>Both tokens, claim by claim</source>
        <translation>Begge tokenene, claim for claim</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Sammenligning</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Venstre</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Høyre</translation>
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
        <translation>%1 like · %2 ulike · %3 bare på én side</translation>
    </message>
</context>
<context>
    <name>knippe::ComparedSide</name>
    <message>
        <source>%1, before it was renewed</source>
        <translation>%1, før det ble fornyet</translation>
    </message>
    <message>
        <source>The ID token</source>
        <translation>ID-tokenet</translation>
    </message>
    <message>
        <source>A pasted token</source>
        <translation>Et innlimt token</translation>
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
        <translation>Forbindelsestest – %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Trinn</translation>
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
        <translation>Trinn til %1</translation>
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
        <translation>Innloggingstjenesten kan nås.</translation>
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
        <translation>.http-fo&amp;respørsel …</translation>
    </message>
    <message>
        <source>.&amp;env variables</source>
        <translation>.&amp;env-variabler</translation>
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
        <translation>Kopier det valgte API-ets token i et halvt minutt</translation>
    </message>
    <message>
        <source>Copy in the forms of other tools, or save to a file</source>
        <translation>Kopier i andre verktøys form, eller lagre til en fil</translation>
    </message>
    <message>
        <source>DPoP proof (none fits a bearer token)</source>
        <translation>DPoP-bevis (ikke for et bearer-token)</translation>
    </message>
    <message>
        <source>&amp;DPoP proof …</source>
        <translation>&amp;DPoP-bevis …</translation>
    </message>
    <message numerus="yes">
        <source>%n selected API(s)</source>
        <translation>
            <numerusform>%n valgt API</numerusform>
            <numerusform>%n valgte API-er</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knippe::DetailTabs</name>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>Fo&amp;respørsler</translation>
    </message>
    <message>
        <source>The requests are in %1.</source>
        <translation>Forespørslene er lagret i %1.</translation>
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
        <translation>&amp;Sammenlign</translation>
    </message>
    <message>
        <source>Inspect an&amp;y token …</source>
        <translation>Inspis&amp;er et token …</translation>
    </message>
    <message>
        <source>Takes apart a token that you paste, on this computer</source>
        <translation>Viser hva som står i et token du limer inn, på denne maskinen</translation>
    </message>
    <message>
        <source>The answer is in %1.</source>
        <translation>Svaret ligger i %1.</translation>
    </message>
</context>
<context>
    <name>knippe::DropTarget</name>
    <message>
        <source>Drop it to add a profile</source>
        <translation>Slipp for å legge til en profil</translation>
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
        <translation>Innloggingstjenesten kjører på denne maskinen; alle personer er fiktive.</translation>
    </message>
    <message>
        <source>A test environment; use test people only.</source>
        <translation>Et testmiljø; bruk bare testpersoner.</translation>
    </message>
    <message>
        <source>The real environment, with real patients.</source>
        <translation>Det virkelige miljøet, med virkelige pasienter.</translation>
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
        <translation>Den som har det, kan gjøre det samme i API-et som du kan. Ta det bare med til et program som er ment for produksjonsmiljøet. Du blir spurt én gang etter hver innlogging.</translation>
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
        <translation>Velg &amp;fil …</translation>
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
        <translation>Lagret i %1. Slett filen etter bruk.</translation>
    </message>
    <message numerus="yes">
        <source>%n API(s)</source>
        <translation>
            <numerusform>%n API</numerusform>
            <numerusform>%n API-er</numerusform>
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
        <translation>Utelatt, fordi det ikke var noe token å få: %1.</translation>
    </message>
    <message>
        <source>What you are about to take opens real patients&apos; records.</source>
        <translation>Det du er i ferd med å ta med deg, åpner virkelige pasienters journaler.</translation>
    </message>
</context>
<context>
    <name>knippe::FarewellPage</name>
    <message>
        <source>Removing the session and the tokens from this computer …</source>
        <translation>Fjerner økten og tokenene fra denne maskinen …</translation>
    </message>
    <message>
        <source>Gone from this computer; telling the authority …</source>
        <translation>Fjernet fra denne maskinen; varsler innloggingstjenesten …</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Logget ut</translation>
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
        <translation>Ikke alle kunne logges ut</translation>
    </message>
    <message>
        <source>Signing out everywhere …</source>
        <translation>Logger ut overalt …</translation>
    </message>
</context>
<context>
    <name>knippe::FilterBar</name>
    <message>
        <source>%1 of %2 shown</source>
        <comment>APIs</comment>
        <translation>%1 av %2 vises</translation>
    </message>
    <message>
        <source>%1 of %2 APIs shown</source>
        <translation>%1 av %2 API-er vises</translation>
    </message>
</context>
<context>
    <name>knippe::FilterField</name>
    <message>
        <source>Filter APIs</source>
        <translation>Filtrer API-er</translation>
    </message>
    <message>
        <source>Shows only the APIs whose name, audience, scopes or state have what is typed here</source>
        <translation>Viser bare de API-ene som har det som skrives her, i navn, mottaker, scopes eller tilstand</translation>
    </message>
    <message>
        <source>Filter APIs …</source>
        <translation>Filtrer API-er …</translation>
    </message>
</context>
<context>
    <name>knippe::Guide</name>
    <message>
        <source>User gui&amp;de</source>
        <translation>Brukerveile&amp;dning</translation>
    </message>
    <message>
        <source>Signing in, the panel, exports, DPoP, error codes</source>
        <translation>Innlogging, panelet, eksport, DPoP, feilkoder</translation>
    </message>
</context>
<context>
    <name>knippe::GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>Brukerveiledning</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Søk i veiledningen</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Tilbake til forrige side</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Sidene i veiledningen</translation>
    </message>
    <message>
        <source>Text of the guide</source>
        <translation>Teksten i veiledningen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ingenting funnet</translation>
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
        <translation>Åpne i nettleseren</translation>
    </message>
    <message>
        <source>Closes this window and goes on in the system&apos;s web browser</source>
        <translation>Lukker dette vinduet og fortsetter i standardnettleseren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Ends the sign-in; the Escape key does the same</source>
        <translation>Avbryter innloggingen; det gjør også Escape-tasten</translation>
    </message>
    <message>
        <source>OLD ENGINE</source>
        <translation>GAMMEL MOTOR</translation>
    </message>
    <message numerus="yes">
        <source>The web engine&apos;s security fixes are about %n month(s) old. Ask for an update of Knippe, or use “Open in browser”.</source>
        <translation>
            <numerusform>Sikkerhetsrettelsene i nettlesermotoren er omtrent %n måned gamle. Be om en oppdatering av Knippe, eller bruk «Åpne i nettleseren».</numerusform>
            <numerusform>Sikkerhetsrettelsene i nettlesermotoren er omtrent %n måneder gamle. Be om en oppdatering av Knippe, eller bruk «Åpne i nettleseren».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knippe::HeldTokenPanel</name>
    <message>
        <source>Reading the token …</source>
        <translation>Leser tokenet …</translation>
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
        <translation>Der innloggingen blir bedt om (RFC 9126). Hver av adressene til Helsenorge har sin egen versjon; tomt er den som vises i grått.</translation>
    </message>
    <message>
        <source>Sign-in page (&amp;browser):</source>
        <translation>Innloggingsside (&amp;nettleser):</translation>
    </message>
    <message>
        <source>Where the person signs in; the only one that a browser opens.</source>
        <translation>Der personen logger inn; den eneste som en nettleser åpner.</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>Where tokens are fetched and renewed.</source>
        <translation>Der tokener hentes og fornyes.</translation>
    </message>
    <message>
        <source>&amp;Revocation:</source>
        <translation>Til&amp;bakekalling:</translation>
    </message>
    <message>
        <source>Where signing out is told (RFC 7009).</source>
        <translation>Der utlogging meldes (RFC 7009).</translation>
    </message>
    <message>
        <source>&amp;Extension:</source>
        <translation>For&amp;lengelse:</translation>
    </message>
    <message>
        <source>Where a session is prolonged; needed for that only.</source>
        <translation>Der en økt forlenges; trengs bare til det.</translation>
    </message>
    <message>
        <source>&amp;Keys:</source>
        <translation>Nøkl&amp;er:</translation>
    </message>
    <message>
        <source>Where the authority&apos;s public keys are (JWKS). Without them, or keys below, nobody could tell whether an ID token is genuine.</source>
        <translation>Der innloggingstjenestens offentlige nøkler er (JWKS). Uten dem, eller nøkler nedenfor, kan ingen si om et ID-token er ekte.</translation>
    </message>
    <message>
        <source>&amp;UserInfo:</source>
        <translation>&amp;UserInfo:</translation>
    </message>
    <message>
        <source>Needed where UserInfo is asked for.</source>
        <translation>Trengs der UserInfo blir spurt.</translation>
    </message>
    <message>
        <source>Issuer of ID tokens</source>
        <translation>Utsteder av ID-tokener</translation>
    </message>
    <message>
        <source>Assertions are for</source>
        <translation>Assertion-objektene er for</translation>
    </message>
    <message>
        <source>&amp;Metadata from the authority</source>
        <translation>&amp;Metadata fra innloggingstjenesten</translation>
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
        <translation>ingen: en offentlig klient</translation>
    </message>
    <message>
        <source>Mutua&amp;l TLS</source>
        <translation>G&amp;jensidig TLS</translation>
    </message>
    <message>
        <source>I&amp;ssuer of ID tokens:</source>
        <translation>Ut&amp;steder av ID-tokener:</translation>
    </message>
    <message>
        <source>What an ID token names as iss, letter by letter. At Helsenorge that is a name, and not its address.</source>
        <translation>Det et ID-token har som iss, bokstav for bokstav. Hos Helsenorge er det et navn, og ikke adressen.</translation>
    </message>
    <message>
        <source>Assertions are &amp;for:</source>
        <translation>Assertion-objektene er &amp;for:</translation>
    </message>
    <message>
        <source>aud of the client&apos;s assertions (RFC 7523 section 3), where it is not the issuer.</source>
        <translation>aud i klientens assertion-objekter (RFC 7523 avsnitt 3), der det ikke er utstederen.</translation>
    </message>
    <message>
        <source>Where the environment has a metadata document (RFC 8414); the addresses below outweigh it.</source>
        <translation>Der miljøet har et metadatadokument (RFC 8414); adressene nedenfor går foran det.</translation>
    </message>
    <message>
        <source>Keys in the profile</source>
        <translation>Nøkler i profilen</translation>
    </message>
    <message>
        <source>Ke&amp;ys in the profile:</source>
        <translation>Nø&amp;kler i profilen:</translation>
    </message>
    <message>
        <source>The authority&apos;s public keys as a JWK Set (RFC 7517 section 5), where no address brings them.</source>
        <translation>Innloggingstjenestens offentlige nøkler som et JWK Set (RFC 7517 avsnitt 5), der ingen adresse gir dem.</translation>
    </message>
    <message>
        <source>Response mo&amp;de:</source>
        <translation>Svarm&amp;åte:</translation>
    </message>
    <message>
        <source>How the answer comes back from the sign-in page: in the address, or as a form.</source>
        <translation>Hvordan svaret kommer tilbake fra innloggingssiden: i adressen, eller som et skjema.</translation>
    </message>
    <message>
        <source>Authenti&amp;cation:</source>
        <translation>Klienten be&amp;viser seg med:</translation>
    </message>
    <message>
        <source>A confidential client signs with its key. A public one has nothing but its certificate, so it needs mutual TLS.</source>
        <translation>En konfidensiell klient signerer med nøkkelen sin. En offentlig har ikke annet enn sertifikatet, så den trenger gjensidig TLS.</translation>
    </message>
    <message>
        <source>A client certificate at every address but the sign-in page (RFC 8705).</source>
        <translation>Et klientsertifikat på alle adresser bortsett fra innloggingssiden (RFC 8705).</translation>
    </message>
    <message>
        <source>After each renewal the session is prolonged at the address for that. If it fails, the session goes on until its time is up.</source>
        <translation>Etter hver fornyelse forlenges økten på adressen for det. Går det ikke, varer økten til tiden er ute.</translation>
    </message>
    <message>
        <source>This is no JSON: {&quot;keys&quot;: […]} is needed.</source>
        <translation>Dette er ikke JSON: {&quot;keys&quot;: […]} trengs.</translation>
    </message>
    <message>
        <source>Prolong the sessi&amp;on</source>
        <translation>Fo&amp;rleng økten</translation>
    </message>
</context>
<context>
    <name>knippe::IdTokenPanel</name>
    <message>
        <source>Does it say who is signed in?</source>
        <translation>Sier det hvem som er logget inn?</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Ingen er logget inn.</translation>
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
        <translation>&amp;Åpne nøkkelen</translation>
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
        <translation>Velg et API for å se hva tokenet inneholder.</translation>
    </message>
    <message>
        <source>Would the API take it?</source>
        <translation>Ville API-et godta det?</translation>
    </message>
    <message>
        <source>No token is held for this API yet.</source>
        <translation>Det finnes ikke noe token for dette API-et ennå.</translation>
    </message>
</context>
<context>
    <name>knippe::KeyBringing</name>
    <message>
        <source>Key from a file</source>
        <translation>Nøkkel fra en fil</translation>
    </message>
    <message>
        <source>Keys (%1);;All files (*)</source>
        <translation>Nøkler (%1);;Alle filer (*)</translation>
    </message>
    <message>
        <source>&amp;Open the key</source>
        <translation>&amp;Åpne nøkkelen</translation>
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
        <translation>Nøkkelens fingeravtrykk:</translation>
    </message>
    <message>
        <source>In use since:</source>
        <translation>I bruk siden:</translation>
    </message>
    <message>
        <source>Public JWK:</source>
        <translation>Offentlig JWK:</translation>
    </message>
    <message>
        <source>Public JWK</source>
        <translation>Offentlig JWK</translation>
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
        <translation>Lag en &amp;ny nøkkel</translation>
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
        <translation>RSA, 4096 biter (PS256)</translation>
    </message>
    <message>
        <source>The key is being made</source>
        <translation>Nøkkelen lages</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>&amp;Copy public JWK</source>
        <translation>&amp;Kopier offentlig JWK</translation>
    </message>
    <message>
        <source>New, not in use yet</source>
        <translation>Ny, ikke i bruk ennå</translation>
    </message>
    <message>
        <source>C&amp;opy the new public JWK</source>
        <translation>K&amp;opier den nye offentlige JWK</translation>
    </message>
    <message>
        <source>&amp;Use the new key</source>
        <translation>&amp;Bruk den nye nøkkelen</translation>
    </message>
    <message>
        <source>In use before</source>
        <translation>I bruk tidligere</translation>
    </message>
    <message>
        <source>&amp;Go back to this key</source>
        <translation>&amp;Gå tilbake til denne nøkkelen</translation>
    </message>
    <message>
        <source>A new key is not used until you say so: register its public JWK at the authority first. Another new key takes its place.</source>
        <translation>En ny nøkkel brukes ikke før du sier fra: Registrer dens offentlige JWK hos innloggingstjenesten først. Enda en ny nøkkel tar plassen.</translation>
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
        <translation>den offentlige nøkkelen til %1</translation>
    </message>
    <message>
        <source>The public JWK is on the clipboard, for %1 seconds. Register it where the client is registered.</source>
        <translation>Den offentlige JWK er på utklippstavlen, i %1 sekunder. Registrer den der klienten er registrert.</translation>
    </message>
    <message>
        <source>The new key has been made. It is in the keychain and not in use yet.</source>
        <translation>Den nye nøkkelen er laget. Den er i nøkkelringen og ikke i bruk ennå.</translation>
    </message>
    <message>
        <source>This key is in use from now on: %1. The one before is kept.</source>
        <translation>Denne nøkkelen er i bruk fra nå av: %1. Den forrige beholdes.</translation>
    </message>
    <message>
        <source>Take one from a &amp;file …</source>
        <translation>Hent fra en &amp;fil …</translation>
    </message>
    <message>
        <source>This key is in use from now on: %1.</source>
        <translation>Denne nøkkelen er i bruk fra nå av: %1.</translation>
    </message>
    <message>
        <source>The key is here and not in use yet: %1.</source>
        <translation>Nøkkelen er her og ikke i bruk ennå: %1.</translation>
    </message>
    <message>
        <source>Keys are in memory only, and a key made here is gone when Knippe is closed.</source>
        <translation>Nøkler er bare i minnet, og en nøkkel som lages her, er borte når Knippe lukkes.</translation>
    </message>
    <message>
        <source>The new key has been made. It is in memory only and not in use yet.</source>
        <translation>Den nye nøkkelen er laget. Den er bare i minnet og ikke i bruk ennå.</translation>
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
        <translation>&amp;Avslutt vakten: Logg ut overalt og lukk</translation>
    </message>
    <message>
        <source>Sign out everywhere when the screen is &amp;locked</source>
        <translation>Logg ut overalt når skjermen &amp;låses</translation>
    </message>
    <message>
        <source>Signed out because the screen was locked.</source>
        <translation>Logget ut fordi skjermen ble låst.</translation>
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
        <translation>Nøkkelringen har tatt imot det nyeste fornyelsestokenet.</translation>
    </message>
    <message>
        <source>The profile “%1” is managed and comes without a key. What the keychain has cannot be reached now: take the key from a file, or make one and have it registered.</source>
        <translation>Profilen «%1» er administrert og kommer uten nøkkel. Det nøkkelringen har, kan ikke nås nå: Hent nøkkelen fra en fil, eller lag en og få den registrert.</translation>
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
        <translation>%1 (bestemt for denne maskinen)</translation>
    </message>
</context>
<context>
    <name>knippe::MemberTree</name>
    <message>
        <source>Header and claims</source>
        <translation>Header og claims</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Betydning</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
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
        <translation>Bare i minnet: Økten avsluttes når Knippe lukkes</translation>
    </message>
</context>
<context>
    <name>knippe::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Lukk denne meldingen</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Lukk meldingen</translation>
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
        <translation>&amp;Fortsett uten nøkkelringen</translation>
    </message>
    <message>
        <source>Sign in with the &amp;browser</source>
        <translation>Logg inn med &amp;nettleseren</translation>
    </message>
    <message>
        <source>&amp;Test connection …</source>
        <translation>Test forbi&amp;ndelsen …</translation>
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
        <translation>Gi den et &amp;sertifikat …</translation>
    </message>
    <message>
        <source>&amp;Give it a key …</source>
        <translation>Gi den en &amp;nøkkel …</translation>
    </message>
    <message>
        <source>More about it (F1)</source>
        <translation>Mer om dette (F1)</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mer om %1</translation>
    </message>
    <message>
        <source>Open its page in the &amp;browser</source>
        <translation>Åpne siden i &amp;nettleseren</translation>
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
        <translation>Avbryter innloggingen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Åpne i nettleseren</translation>
    </message>
    <message>
        <source>Closes this window and goes on in the system&apos;s web browser</source>
        <translation>Lukker dette vinduet og fortsetter i standardnettleseren</translation>
    </message>
</context>
<context>
    <name>knippe::NetworkActions</name>
    <message>
        <source>&amp;Test connection …</source>
        <translation>&amp;Test forbindelsen …</translation>
    </message>
    <message>
        <source>See which step on the way to the authority fails</source>
        <translation>Se hvilket trinn på veien til innloggingstjenesten som feiler</translation>
    </message>
</context>
<context>
    <name>knippe::NoMatch</name>
    <message>
        <source>Show all &amp;APIs</source>
        <translation>&amp;Vis alle API-er</translation>
    </message>
    <message>
        <source>No API has “%1” in its name, audience, scopes or state.</source>
        <translation>Ikke noe API har «%1» i navn, mottaker, scopes eller tilstand.</translation>
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
        <translation>Hvilken organisasjon det bes om tokener på vegne av. Et annet valg henter dem på nytt, uten innlogging.</translation>
    </message>
    <message>
        <source>Several organisations</source>
        <translation>Flere organisasjoner</translation>
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
        <translation>Legg til &amp;forvalg</translation>
    </message>
    <message>
        <source>Re&amp;move preset</source>
        <translation>Fjern forval&amp;g</translation>
    </message>
    <message>
        <source>&amp;Begin with a template</source>
        <translation>&amp;Begynn med en mal</translation>
    </message>
    <message>
        <source>for several organisations (multi-tenant)</source>
        <translation>for flere organisasjoner (multi-tenant)</translation>
    </message>
    <message>
        <source>for its own organisation (single-tenant)</source>
        <translation>for sin egen organisasjon (single-tenant)</translation>
    </message>
    <message>
        <source>with each token</source>
        <translation>med hvert token</translation>
    </message>
    <message>
        <source>at the sign-in, for all tokens</source>
        <translation>ved innloggingen, for alle tokener</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Forvalg</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisasjon</translation>
    </message>
    <message>
        <source>Unit below it</source>
        <translation>Underenhet</translation>
    </message>
    <message>
        <source>SFM journal</source>
        <translation>SFM-journal</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Forvalg</translation>
    </message>
    <message>
        <source>Attest of the chosen preset</source>
        <translation>Attesten til det valgte forvalget</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>The client &amp;speaks:</source>
        <translation>Klienten &amp;taler:</translation>
    </message>
    <message>
        <source>As it is registered at the authority.</source>
        <translation>Slik den er registrert hos innloggingstjenesten.</translation>
    </message>
    <message>
        <source>The organisation is &amp;given:</source>
        <translation>Organisasjonen &amp;oppgis:</translation>
    </message>
    <message>
        <source>With each token it can be changed without a new sign-in. At the sign-in it needs a signed request object (RFC 9101).</source>
        <translation>Med hvert token kan den endres uten ny innlogging. Ved innloggingen krever det et signert request-objekt (RFC 9101).</translation>
    </message>
    <message>
        <source>Organisation numbers have nine digits (modulus 11); the journal in Sentral forskrivningsmodul is a UUID.</source>
        <translation>Organisasjonsnumre har ni sifre (modulus 11); journalen i Sentral forskrivningsmodul er en UUID.</translation>
    </message>
    <message>
        <source>&amp;Usual preset:</source>
        <translation>&amp;Vanlig forvalg:</translation>
    </message>
    <message>
        <source>For APIs that have none of their own.</source>
        <translation>For API-er som ikke har sitt eget.</translation>
    </message>
    <message>
        <source>A&amp;ttest:</source>
        <translation>&amp;Attest:</translation>
    </message>
    <message>
        <source>The trust framework&apos;s parameters in JSON, for the preset that is chosen above. It lies in the profile&apos;s file, so no person is named in it.</source>
        <translation>Tillitsrammeverkets parametere i JSON, for forvalget som er valgt over. Den ligger i profilens fil, så ingen person nevnes i den.</translation>
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
        <translation>ikke kryptert – bare på denne maskinen</translation>
    </message>
    <message>
        <source>on behalf of %1</source>
        <translation>på vegne av %1</translation>
    </message>
    <message>
        <source>Address of the page: none yet</source>
        <translation>Sidens adresse: ingen ennå</translation>
    </message>
    <message>
        <source>Address of the page: %1</source>
        <translation>Sidens adresse: %1</translation>
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
        <translation>Navn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Further parameters</source>
        <translation>Flere parametere</translation>
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
        <translation>Nøkkelen er låst med en passordfrase (%1). Den brukes én gang, til å lese nøkkelen, og beholdes ikke.</translation>
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
        <translation>Inspiser et token</translation>
    </message>
    <message>
        <source>The token stays on this computer, and nothing of it is kept.</source>
        <translation>Tokenet blir på denne maskinen, og ingenting av det tas vare på.</translation>
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
        <translation>&amp;Legg til profil fra fil …</translation>
    </message>
    <message>
        <source>&amp;Remove this profile …</source>
        <translation>&amp;Fjern denne profilen …</translation>
    </message>
    <message>
        <source>Choose a file with a client&apos;s id, key and APIs</source>
        <translation>Velg en fil med klientens ID, nøkkel og API-er</translation>
    </message>
    <message>
        <source>Add profile from file</source>
        <translation>Legg til profil fra fil</translation>
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
        <translation>Nøkkelen, økten og tokenene fjernes fra nøkkelringen. Dette kan ikke angres; du trenger profilfilen for å legge den til igjen.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behold</translation>
    </message>
    <message>
        <source>The profile “%1” has been added. Its key is in the keychain, the rest in %2. The file you chose still holds the key: delete it if you do not need it any more.</source>
        <translation>Profilen «%1» er lagt til. Nøkkelen ligger i nøkkelringen, resten i %2. Filen du valgte, inneholder fortsatt nøkkelen: Slett filen hvis du ikke trenger den lenger.</translation>
    </message>
    <message>
        <source>These scopes look mistyped and are sent as they are: %1.</source>
        <translation>Disse scopene ser feilskrevet ut, men sendes som de er: %1.</translation>
    </message>
    <message>
        <source>Its key, its session and its tokens are forgotten; you need the original file, with its key, to add it again.</source>
        <translation>Nøkkelen, økten og tokenene blir glemt; du trenger profilfilen, med nøkkelen, for å legge den til igjen.</translation>
    </message>
    <message>
        <source>The profile “%1” has been added until Knippe is closed. Its key is in memory only, so keep the file for the next time.</source>
        <translation>Profilen «%1» er lagt til, men bare til Knippe lukkes. Nøkkelen ligger bare i minnet, så behold filen til neste gang.</translation>
    </message>
    <message>
        <source>&amp;Paste client configuration</source>
        <translation>Lim &amp;inn klientkonfigurasjon</translation>
    </message>
    <message>
        <source>Add a profile from what is on the clipboard</source>
        <translation>Legg til en profil fra det som er på utklippstavlen</translation>
    </message>
    <message>
        <source>&amp;Edit this profile …</source>
        <translation>&amp;Rediger denne profilen …</translation>
    </message>
    <message>
        <source>Client, APIs, and how the sign-in goes</source>
        <translation>Klient, API-er og hvordan innloggingen foregår</translation>
    </message>
    <message>
        <source>&amp;Duplicate this profile …</source>
        <translation>&amp;Dupliser denne profilen …</translation>
    </message>
    <message>
        <source>&amp;Save without its key …</source>
        <translation>L&amp;agre uten nøkkelen …</translation>
    </message>
    <message>
        <source>A file that somebody else can import, with a key of their own</source>
        <translation>En fil som andre kan importere, med en egen nøkkel</translation>
    </message>
    <message>
        <source>&amp;Key of this profile …</source>
        <translation>Profilens &amp;nøkkel …</translation>
    </message>
    <message>
        <source>See the client&apos;s key, copy its public half, or make a new one</source>
        <translation>Se klientens nøkkel, kopier den offentlige delen, eller lag en ny</translation>
    </message>
    <message>
        <source>Clients and keys (%1);;All files (*)</source>
        <translation>Klienter og nøkler (%1);;Alle filer (*)</translation>
    </message>
    <message>
        <source>the clipboard is empty</source>
        <translation>utklippstavlen er tom</translation>
    </message>
    <message>
        <source>The profile “%1” has been added. Its key is in the keychain, the rest in %2. The place you copied it from, and perhaps the clipboard, still hold the key.</source>
        <translation>Profilen «%1» er lagt til. Nøkkelen er i nøkkelringen, resten i %2. Stedet du kopierte fra, og kanskje utklippstavlen, har fremdeles nøkkelen.</translation>
    </message>
    <message>
        <source>&amp;Certificate of this profile …</source>
        <translation>Profilens &amp;sertifikat …</translation>
    </message>
    <message>
        <source>See the certificate of this computer, copy it, or make or import one</source>
        <translation>Se sertifikatet til denne datamaskinen, kopier det, eller lag eller importer et</translation>
    </message>
    <message>
        <source>The profile “%1” has been added. Its client has no key: make or import a certificate for this computer (“Certificate of this profile …”).</source>
        <translation>Profilen «%1» er lagt til. Klienten har ingen nøkkel: Lag eller importer et sertifikat for denne datamaskinen («Profilens sertifikat …»).</translation>
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
        <translation>Klienten som logger inn, og API-ene den ber om</translation>
    </message>
    <message>
        <source>Add or remove profiles</source>
        <translation>Legg til eller fjern profiler</translation>
    </message>
    <message>
        <source>Managed: it came with this computer</source>
        <translation>Administrert: Den fulgte med denne maskinen</translation>
    </message>
    <message>
        <source>CANNOT BE READ</source>
        <translation>KAN IKKE LESES</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>logget inn</translation>
    </message>
    <message>
        <source>signing in …</source>
        <translation>logger inn …</translation>
    </message>
    <message>
        <source>without a key</source>
        <translation>uten nøkkel</translation>
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
        <translation>Navn på kopien, som har den samme nøkkelen:</translation>
    </message>
    <message>
        <source>The profile “%1” has been added. Nobody is signed in with it.</source>
        <translation>Profilen «%1» er lagt til. Ingen er logget inn med den.</translation>
    </message>
    <message>
        <source>Save profile without its key</source>
        <translation>Lagre profilen uten nøkkelen</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Profiler (*.json)</translation>
    </message>
    <message>
        <source>Saved without its key: %1</source>
        <translation>Lagret uten nøkkelen: %1</translation>
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
        <translation>&amp;API-er</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Innlogging</translation>
    </message>
    <message>
        <source>&amp;Organisations</source>
        <translation>&amp;Organisasjoner</translation>
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
        <translation>Kopierer det samme en gang til, med et nytt bevis</translation>
    </message>
    <message>
        <source>It is good for one request, once. Some APIs accept it for a few seconds only.</source>
        <translation>Det gjelder for én forespørsel, én gang. Noen API-er godtar det bare i noen få sekunder.</translation>
    </message>
    <message>
        <source>The proof is good for about %1</source>
        <translation>Beviset gjelder i omtrent %1</translation>
    </message>
    <message>
        <source>The proof is too old by now.</source>
        <translation>Beviset er for gammelt nå.</translation>
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
        <translation>Proxyen %1 vil vite hvem du er før den kobler til. Dette gjelder nettverket du er i, ikke HelseID. Det du skriver, beholdes til Knippe lukkes.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Brukernavn</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsett</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Avbryt</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Brukernavn:</translation>
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
        <translation>URL-en må være en hel nettadresse, som https://api.example/records.</translation>
    </message>
    <message>
        <source>For which request?</source>
        <translation>For hvilken forespørsel?</translation>
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
        <translation>Ingenting sendes. Adressen blir med i det som kopieres, og et DPoP-bevis gjelder bare for denne ene forespørselen.</translation>
    </message>
</context>
<context>
    <name>knippe::RequestModel</name>
    <message>
        <source>Request</source>
        <translation>Forespørsel</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
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
            <numerusform>%n tegn</numerusform>
            <numerusform>%n tegn</numerusform>
        </translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>metadata</translation>
    </message>
    <message>
        <source>the authority&apos;s keys</source>
        <translation>innloggingstjenestens nøkler</translation>
    </message>
    <message>
        <source>authorization request pushed</source>
        <translation>pushed authorization</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n scope</numerusform>
            <numerusform>%n scopes</numerusform>
        </translation>
    </message>
    <message>
        <source>the sign-in page</source>
        <translation>innloggingssiden</translation>
    </message>
    <message>
        <source>the sign-in page is open</source>
        <translation>innloggingssiden er åpen</translation>
    </message>
    <message>
        <source>with the code</source>
        <translation>med koden</translation>
    </message>
    <message>
        <source>refresh token %1</source>
        <translation>fornyelsestoken %1</translation>
    </message>
    <message>
        <source>refresh token %1 revoked</source>
        <translation>fornyelsestoken %1 trukket tilbake</translation>
    </message>
    <message>
        <source>a call with the access token</source>
        <translation>et kall med tilgangstokenet</translation>
    </message>
    <message>
        <source>a nonce is asked for – as expected</source>
        <translation>ber om en nonce – som ventet</translation>
    </message>
    <message>
        <source>as a bearer token, since the answer with a proof was 401</source>
        <translation>som bearer-token, siden svaret med bevis var 401</translation>
    </message>
</context>
<context>
    <name>knippe::RequestsPanel</name>
    <message>
        <source>&amp;Save for support …</source>
        <translation>Lagre til &amp;brukerstøtte …</translation>
    </message>
    <message>
        <source>Cl&amp;ear</source>
        <translation>Tø&amp;m</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Forespørsler</translation>
    </message>
    <message>
        <source>What was sent and answered</source>
        <translation>Hva som er sendt og svart</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Writes a file without tokens, codes or keys: lengths and short hashes stand in their place</source>
        <translation>Skriver en fil uten tokener, koder og nøkler: I stedet står lengder og korte hashverdier</translation>
    </message>
    <message>
        <source>Nothing has been asked of the authority yet.</source>
        <translation>Innloggingstjenesten har ikke fått noen forespørsler ennå.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n forespørsel</numerusform>
            <numerusform>%n forespørsler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s with the authority</source>
        <translation>%1 s hos innloggingstjenesten</translation>
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
        <translation>Lagre forespørslene</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>HTTP-arkiv (*.har)</translation>
    </message>
    <message>
        <source>Choose a request to see what was sent and answered.</source>
        <translation>Velg en forespørsel for å se hva som er sendt og svart.</translation>
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
        <translation>%1 sier</translation>
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
        <translation>Velg &amp;fil …</translation>
    </message>
    <message>
        <source>F&amp;orm:</source>
        <translation>F&amp;orm:</translation>
    </message>
    <message>
        <source>APIs:</source>
        <translation>API-er:</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advarsel</translation>
    </message>
    <message>
        <source>The file will hold a usable secret: whoever reads it has the access that these tokens give, for as long as they are good. Keep it out of shared folders, backups and version control, and delete it after use.</source>
        <translation>Filen vil inneholde en brukbar hemmelighet: Den som leser den, har den tilgangen disse tokenene gir, så lenge de er gyldige. Hold den unna delte mapper, sikkerhetskopier og versjonskontroll, og slett den etter bruk.</translation>
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
        <translation>Åpner innloggingstjenestens side i et eget vindu</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;vbryt</translation>
    </message>
    <message>
        <source>Ends the sign-in; nothing is kept of it</source>
        <translation>Avbryter innloggingen; ingenting blir lagret</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Logg &amp;ut</translation>
    </message>
    <message>
        <source>Removes the session and every token from this computer</source>
        <translation>Fjerner økten og alle tokener fra denne maskinen</translation>
    </message>
    <message>
        <source>The session has expired</source>
        <translation>Økten er utløpt</translation>
    </message>
    <message>
        <source>session lasts %1</source>
        <translation>økten varer %1</translation>
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
        <translation>Spør innloggingstjenesten hva den tilbyr …</translation>
    </message>
    <message>
        <source>Sending the sign-in request …</source>
        <translation>Sender innloggingsforespørselen …</translation>
    </message>
    <message>
        <source>Waiting for you to sign in, in the window that opened …</source>
        <translation>Venter på at du logger inn i vinduet som åpnet seg …</translation>
    </message>
    <message>
        <source>Fetching the first token …</source>
        <translation>Henter det første tokenet …</translation>
    </message>
    <message>
        <source>Checking who has signed in …</source>
        <translation>Sjekker hvem som har logget inn …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Opening the keychain …</source>
        <translation>Åpner nøkkelringen …</translation>
    </message>
    <message>
        <source>Fetching tokens: %1 of %2</source>
        <translation>Henter tokener: %1 av %2</translation>
    </message>
    <message>
        <source>Nobody is signed in. Signing in fetches a token for each API.</source>
        <translation>Ingen er logget inn. Når du logger inn, hentes et token for hvert API.</translation>
    </message>
    <message>
        <source>Valid tokens: %1 of %2</source>
        <translation>%1 av %2 API-er har gyldig token</translation>
    </message>
    <message>
        <source>Fetching your name …</source>
        <translation>Henter navnet ditt …</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>Logget inn: %1</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Logget ut</translation>
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
        <translation>Ingenting sendes.</translation>
    </message>
    <message>
        <source>The profile says: %1</source>
        <translation>Profilen sier: %1</translation>
    </message>
    <message>
        <source>Ask anew after seconds</source>
        <translation>Spør på nytt etter sekunder</translation>
    </message>
    <message>
        <source>Hint of who signs in</source>
        <translation>Hint om hvem som logger inn</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>På vegne av</translation>
    </message>
    <message>
        <source>&amp;Use this</source>
        <translation>&amp;Bruk dette</translation>
    </message>
    <message>
        <source>More for signing in with %1</source>
        <translation>Mer om innlogging med %1</translation>
    </message>
    <message>
        <source>&amp;Ask anew after seconds:</source>
        <translation>&amp;Spør på nytt etter sekunder:</translation>
    </message>
    <message>
        <source>Whoever has signed in there longer ago is asked anew; 0 asks each time. For an API that wants a fresh sign-in (max_age, OpenID Connect Core section 3.1.2.1).</source>
        <translation>Den som logget inn der for lenger siden, blir spurt på nytt; 0 spør hver gang. For et API som vil ha en fersk innlogging (max_age, OpenID Connect Core avsnitt 3.1.2.1).</translation>
    </message>
    <message>
        <source>&amp;Hint of who signs in:</source>
        <translation>&amp;Hint om hvem som logger inn:</translation>
    </message>
    <message>
        <source>So that nobody has to type it on the page (login_hint, the same section). It says who somebody is, so it is forgotten when Knippe is closed.</source>
        <translation>Så ingen trenger å skrive det på siden (login_hint, samme avsnitt). Det sier hvem noen er, så det glemmes når Knippe lukkes.</translation>
    </message>
    <message>
        <source>On &amp;behalf of:</source>
        <translation>På &amp;vegne av:</translation>
    </message>
    <message>
        <source>The number of an organisation, which HelseID passes on to ID-porten (on_behalf_of). For a supplier that signs people in for a customer.</source>
        <translation>Nummeret til en organisasjon, som HelseID gir videre til ID-porten (on_behalf_of). For en leverandør som logger inn personer for en kunde.</translation>
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
        <translation>Slik profilen sier</translation>
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
        <translation>&amp;Identitetstilbyder</translation>
    </message>
    <message>
        <source>&amp;Ask me anew, even if I am signed in there</source>
        <translation>&amp;Spør meg på nytt, selv om jeg er logget inn der</translation>
    </message>
    <message>
        <source>&amp;Test person</source>
        <translation>&amp;Testperson</translation>
    </message>
    <message>
        <source>Whoever signs in on the page</source>
        <translation>Den som logger inn på siden</translation>
    </message>
    <message>
        <source>&amp;Add a test person …</source>
        <translation>&amp;Legg til en testperson …</translation>
    </message>
    <message>
        <source>&amp;Remove the chosen one from the list</source>
        <translation>&amp;Fjern den valgte fra listen</translation>
    </message>
    <message>
        <source>level %1 or above</source>
        <translation>nivå %1 eller høyere</translation>
    </message>
    <message>
        <source>asked anew</source>
        <translation>spurt på nytt</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>som %1</translation>
    </message>
    <message>
        <source>&amp;More …</source>
        <translation>&amp;Mer …</translation>
    </message>
    <message>
        <source>Signed in at the usual level</source>
        <translation>Logget inn på det vanlige nivået</translation>
    </message>
    <message>
        <source>Signed in at level 3</source>
        <translation>Logget inn på nivå 3</translation>
    </message>
    <message>
        <source>Signed in at level 4</source>
        <translation>Logget inn på nivå 4</translation>
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
        <translation>på vegne av %1</translation>
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
        <translation>Innloggingssidens verter</translation>
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
        <translation>Koden &amp;bundet til DPoP-nøkkelen</translation>
    </message>
    <message>
        <source>Furthe&amp;r parameters:</source>
        <translation>Fle&amp;re parametere:</translation>
    </message>
    <message>
        <source>Sent with each sign-in: acr_values, ui_locales and the like. Those that Knippe makes itself cannot be set here.</source>
        <translation>Sendes med hver innlogging: acr_values, ui_locales og lignende. De Knippe lager selv, kan ikke settes her.</translation>
    </message>
    <message>
        <source>&amp;Hosts of the sign-in page:</source>
        <translation>Innloggingssidens &amp;verter:</translation>
    </message>
    <message>
        <source>Where the embedded page may lead. * is for every host; a list keeps forged pages out.</source>
        <translation>Dit den innebygde siden kan føre. * er for alle verter; en liste holder forfalskede sider ute.</translation>
    </message>
    <message>
        <source>One request more after signing in, for a name and HPR details that the ID token lacks (OpenID Connect Core section 5.3).</source>
        <translation>Én forespørsel til etter innloggingen, for et navn og HPR-opplysninger som ID-tokenet mangler (OpenID Connect Core avsnitt 5.3).</translation>
    </message>
    <message>
        <source>What is asked for goes to the authority directly, and the browser sees none of it (RFC 9126). Off only for an authority without it.</source>
        <translation>Det som bes om, går rett til innloggingstjenesten, og nettleseren ser ikke noe av det (RFC 9126). Av bare for en innloggingstjeneste uten dette.</translation>
    </message>
    <message>
        <source>What is asked for is signed with the client&apos;s key (RFC 9101), where the authority wants that.</source>
        <translation>Det som bes om, signeres med klientens nøkkel (RFC 9101), der innloggingstjenesten vil ha det.</translation>
    </message>
    <message>
        <source>Whoever steals the code has no use for it without the key (RFC 9449 section 10), where the authority knows that.</source>
        <translation>Den som stjeler koden, har ikke bruk for den uten nøkkelen (RFC 9449 avsnitt 10), der innloggingstjenesten kjenner til det.</translation>
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
        <translation>Uten sandkasse: bare for utprøving på denne maskinen. Ingenting annet enn denne maskinen kan nås.</translation>
    </message>
    <message>
        <source>This page cannot be trusted</source>
        <translation>Denne siden er ikke til å stole på</translation>
    </message>
    <message>
        <source>The certificate of the sign-in page was refused. Somebody may be listening, the clock of this machine may be wrong, or the page is badly set up.</source>
        <translation>Sertifikatet til innloggingssiden ble avvist. Kanskje lytter noen, kanskje går klokken på denne maskinen feil, eller siden er satt opp feil.</translation>
    </message>
    <message>
        <source>The page could not be loaded</source>
        <translation>Siden kunne ikke lastes</translation>
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
        <translation>Denne adressen er sperret</translation>
    </message>
    <message>
        <source>The sign-in page wanted to go on to an address that is not among those allowed for %1. If you trust it, open the sign-in in the browser instead.</source>
        <translation>Innloggingssiden ville videre til en adresse som ikke er blant dem som er tillatt for %1. Stoler du på den, kan du åpne innloggingen i nettleseren i stedet.</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Tilbake til siden</translation>
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
        <translation>Legg til en testperson</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Synthetic number</source>
        <translation>Syntetisk nummer</translation>
    </message>
    <message>
        <source>Only numbers from registers of invented people are stored: those have 80, 65 or 40 added to the month.</source>
        <translation>Bare numre fra registre over fiktive personer lagres: De har 80, 65 eller 40 lagt til måneden.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Legg til</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Navn:</translation>
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
        <translation>Token som skal inspiseres</translation>
    </message>
    <message>
        <source>Paste a token here</source>
        <translation>Lim inn et token her</translation>
    </message>
    <message>
        <source>A JWT, bare or after “Bearer” or “DPoP”. It is looked into on this computer and not kept</source>
        <translation>Et JWT, alene eller etter «Bearer» eller «DPoP». Det inspiseres på denne maskinen og tas ikke vare på</translation>
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
        <translation>Mottaker</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
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
        <translation>Utløper</translation>
    </message>
    <message>
        <source>unknown audience</source>
        <translation>ukjent mottaker</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>ingen type</translation>
    </message>
    <message>
        <source>no expiry</source>
        <translation>ingen utløpstid</translation>
    </message>
    <message>
        <source>expiry unknown</source>
        <translation>ukjent utløpstid</translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation>utløper om %1</translation>
    </message>
    <message>
        <source>expired: %1</source>
        <translation>utløpt %1</translation>
    </message>
    <message>
        <source>The token does not say whom it is for, at least not readably.</source>
        <translation>Tokenet sier ikke hvem det er til, i alle fall ikke i lesbar form.</translation>
    </message>
    <message>
        <source>Press Enter to try again.</source>
        <translation>Trykk Enter for å prøve igjen.</translation>
    </message>
    <message>
        <source>expired less than a minute ago</source>
        <translation>utløpte for mindre enn ett minutt siden</translation>
    </message>
    <message>
        <source>expires in less than a minute</source>
        <translation>utløper om mindre enn ett minutt</translation>
    </message>
</context>
<context>
    <name>knippe::TokenView</name>
    <message>
        <source>Tokens</source>
        <translation>Tokener</translation>
    </message>
    <message>
        <source>One row for each API, with its token&apos;s state</source>
        <translation>Én rad for hvert API, med tokenets tilstand</translation>
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
        <translation>Be om et nytt token for hvert API</translation>
    </message>
    <message>
        <source>&amp;Keep fresh</source>
        <translation>Hold gyl&amp;dig</translation>
    </message>
    <message>
        <source>Ask for new tokens for the selected APIs</source>
        <translation>Be om nye tokener for de valgte API-ene</translation>
    </message>
    <message>
        <source>Renew the selected APIs&apos; tokens before they expire, as long as Knippe is open</source>
        <translation>Forny tokenene for de valgte API-ene før de utløper, så lenge Knippe er åpent</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltrer</translation>
    </message>
    <message>
        <source>Show only APIs that match</source>
        <translation>Vis bare API-er som passer</translation>
    </message>
    <message>
        <source>&amp;Width of columns as needed</source>
        <translation>Kolonne&amp;bredde etter behov</translation>
    </message>
    <message>
        <source>Copy as …</source>
        <translation>Kopier som …</translation>
    </message>
    <message>
        <source>Stop fetc&amp;hing</source>
        <translation>&amp;Avbryt hentingen</translation>
    </message>
    <message>
        <source>Leave the APIs that still wait as they are</source>
        <translation>La API-ene som ennå venter, være som de er</translation>
    </message>
</context>
<context>
    <name>knippe::TrustAnchorField</name>
    <message>
        <source>C&amp;hoose …</source>
        <translation>&amp;Velg …</translation>
    </message>
    <message>
        <source>Do &amp;without</source>
        <translation>Kla&amp;r deg uten</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>Velg et sertifikat</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Sertifikater (*.pem *.crt *.cer);;Alle filer (*)</translation>
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
        <translation>Se etter en nyere &amp;versjon nå</translation>
    </message>
    <message>
        <source>Look for a newer version once a da&amp;y</source>
        <translation>Se etter en nyere versjon &amp;hver dag</translation>
    </message>
    <message>
        <source>There is no newer version than this one, %1.</source>
        <translation>Det finnes ingen nyere versjon enn denne, %1.</translation>
    </message>
    <message>
        <source>Knippe %1 is out; this is %2. Its page: %3</source>
        <translation>Knippe %1 er ute; dette er %2. Siden: %3</translation>
    </message>
</context>
<context>
    <name>knippe::WelcomePage</name>
    <message>
        <source>Nothing registered yet? Run ./demo in Knippe&apos;s source folder: it starts a sandbox with invented people on this machine and signs in to it. The README tells more.</source>
        <translation>Ikke registrert noe ennå? Kjør ./demo i kildemappen til Knippe: Det starter en sandkasse med fiktive personer på denne maskinen og logger inn der. Mer står i README.</translation>
    </message>
    <message>
        <source>One sign-in, one token for each API</source>
        <translation>Én innlogging, ett token for hvert API</translation>
    </message>
    <message>
        <source>Knippe signs you in through HelseID and fetches an access token for each of the national health APIs you need.</source>
        <translation>Knippe logger deg inn gjennom HelseID og henter et tilgangstoken for hvert av de nasjonale helse-API-ene du trenger.</translation>
    </message>
    <message>
        <source>Without a keychain, keys and tokens are kept in memory only and are gone when Knippe is closed.</source>
        <translation>Uten nøkkelring ligger nøkler og tokener bare i minnet, og de er borte når Knippe lukkes.</translation>
    </message>
    <message>
        <source>Keys and tokens are kept in this computer&apos;s keychain.</source>
        <translation>Nøkler og tokener ligger i maskinens nøkkelring.</translation>
    </message>
    <message>
        <source>Drop the client&apos;s configuration here</source>
        <translation>Slipp klientens konfigurasjon her</translation>
    </message>
    <message>
        <source>To begin, add a profile for this run: the configuration that HelseID Selvbetjening gave for your client, or a profile in Knippe&apos;s form. Profiles whose keys are in the keychain stay there, untouched, for the next time.</source>
        <translation>Begynn med å legge til en profil for denne gangen: konfigurasjonen som HelseID Selvbetjening ga for klienten din, eller en profil i Knippes form. Profiler med nøkkel i nøkkelringen blir der, urørt, til neste gang.</translation>
    </message>
    <message>
        <source>To begin, add a profile: the configuration that HelseID Selvbetjening gave for your client, or a profile in Knippe&apos;s form.</source>
        <translation>Begynn med å legge til en profil: konfigurasjonen som HelseID Selvbetjening ga for klienten din, eller en profil i Knippes form.</translation>
    </message>
</context>
</TS>
