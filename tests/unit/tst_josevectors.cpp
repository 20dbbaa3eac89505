// SPDX-License-Identifier: MIT
// What the RFCs print: an error that signing and verifying have in common shows here.
#include "core/base/base64url.h"
#include "core/jose/jwk.h"
#include "core/jose/jws.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;
using enum SignatureAlgorithm;

static constexpr auto Code = codes::IdTokenSignature;

class tst_JoseVectors : public QObject
{
    Q_OBJECT

private slots:
    void rfcVectors_data();
    void rfcVectors();
    void dpopExample();
    void pssSaltIsAsLongAsTheHash_data();
    void pssSaltIsAsLongAsTheHash();
    void thumbprints_data();
    void thumbprints();
};

void tst_JoseVectors::rfcVectors_data()
{
    QTest::addColumn<QJsonObject>("jwk");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("signature");
    const QByteArray joe =
        ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmN"
        "vbS9pc19yb290Ijp0cnVlfQ"_ba;
    const QByteArray frodo =
        ".SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2luZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9"
        "vci4gWW91IHN0ZXAgb250byB0aGUgcm9hZCwgYW5kIGlmIHlvdSBkb24ndCBrZWVwIHlvdXI"
        "gZmVldCwgdGhlcmXigJlzIG5vIGtub3dpbmcgd2hlcmUgeW91IG1pZ2h0IGJlIHN3ZXB0IG9"
        "mZiB0by4"_ba;
    QTest::newRow("RFC 7515 A.2, RS256")
        << QJsonObject{{u"kty"_s, u"RSA"_s},
                       {u"e"_s, u"AQAB"_s},
                       {u"n"_s,
                        u"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qP"
                        "CJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47s"
                        "oMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2"
                        "R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoud"
                        "F8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"_s}}
        << "eyJhbGciOiJSUzI1NiJ9" + joe
        << "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4B"
           "h-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZ"
           "LgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_d"
           "O--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6"
           "LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw"_ba;
    QTest::newRow("RFC 7515 A.3, ES256")
        << QJsonObject{{u"kty"_s, u"EC"_s},
                       {u"crv"_s, u"P-256"_s},
                       {u"x"_s, u"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"_s},
                       {u"y"_s, u"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"_s}}
        << "eyJhbGciOiJFUzI1NiJ9" + joe
        << "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKT"
           "UJqPP3-Kg6NU1Q"_ba;
    QTest::newRow("RFC 7520 4.2, PS384")
        << QJsonObject{{u"kty"_s, u"RSA"_s},
                       {u"e"_s, u"AQAB"_s},
                       {u"use"_s, u"sig"_s},
                       {u"n"_s,
                        u"n4EPtAOCc9AlkeQHPzHStgAbgs7bTZLwUBZdR8_KuKPEHLd4rHVTeT-O-XV2jRojdNhxJWTD"
                        "vNd7nqQ0VEiZQHz_AJmSCpMaJMRBSFKrKb2wqVwGU_NsYOYL-QtiWN2lbzcEe6XC0dApr5yd"
                        "QLrHqkHHig3RBordaZ6Aj-oBHqFEHYpPe7Tpe-OfVfHd1E6cS6M1FZcD1NNLYD5lFHpPI9bT"
                        "wJlsde3uhGqC0ZCuEHg8lhzwOHrtIQbS0FVbb9k3-tVTU4fg_3L_vniUFAKwuCLqKnS2BYwd"
                        "q_mzSnbLY7h_qixoR7jig3__kRhuaxwUkRz5iaiQkqgc5gHdrNP5zw"_s}}
        << "eyJhbGciOiJQUzM4NCIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9" + frodo
        << "cu22eBqkYDKgIlTpzDXGvaFfz6WGoz7fUDcfT0kkOy42miAh2qyBzk1xEsnk2IpN6-tPid6V"
           "rklHkqsGqDqHCdP6O8TTB5dDDItllVo6_1OLPpcbUrhiUSMxbbXUvdvWXzg-UD8biiReQFlf"
           "z28zGWVsdiNAUf8ZnyPEgVFn442ZdNqiVJRmBqrYRXe8P_ijQ7p8Vdz0TTrxUeT3lm8d9shn"
           "r2lfJT8ImUjvAA2Xez2Mlp8cBE5awDzT0qI0n6uiP1aCN_2_jLAeQTlqRHtfa64QQSUmFAAj"
           "VKPbByi7xho0uTOcbH510a6GYmJUAfmWjwZ6oD4ifKo8DYM-X72Eaw"_ba;
    QTest::newRow("RFC 7520 4.3, ES512")
        << QJsonObject{{u"kty"_s, u"EC"_s},
                       {u"crv"_s, u"P-521"_s},
                       {u"use"_s, u"sig"_s},
                       {u"x"_s,
                        u"AHKZLLOsCOzz5cY97ewNUajB957y-C-U88c3v13nmGZx6sYl_oJXu9A5RkTKqjqvjyekWF-7"
                        "ytDyRXYgCF5cj0Kt"_s},
                       {u"y"_s,
                        u"AdymlHvOiLxXkEhayXQnNCvDX4h9htZaCJN34kfmC6pV5OhQHiraVySsUdaQkAgDPrwQrJmb"
                        "nX9cwlGfP-HqHZR1"_s}}
        << "eyJhbGciOiJFUzUxMiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9" + frodo
        << "AE_R_YZCChjn4791jSQCrdPZCNYqHXCTZH0-JZGYNlaAjP2kqaluUIIUnC9qvbu9Plon7KRT"
           "zoNEuT4Va2cmL1eJAQy3mtPBu_u_sDDyYjnAMDxXPn7XrT0lw-kvAD890jl8e2puQens_IEK"
           "BpHABlsbEPX6sFY8OcGDqoRuBomu9xQ2"_ba;
}

void tst_JoseVectors::rfcVectors()
{
    QFETCH(const QJsonObject, jwk);
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, signature);
    const auto key = Jwk::fromJson(jwk, Code);
    QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
    const auto header = base64UrlDecode(input.first(input.indexOf('.')));
    const auto name = QJsonDocument::fromJson(header.value()).object().value("alg"_L1).toString();
    const auto algorithm = algorithmFromName(name).value();
    QVERIFY(key->verifies(algorithm, input, base64UrlDecode(signature).value()));
    QVERIFY(!key->verifies(algorithm, input + 'A', base64UrlDecode(signature).value()));
}

// RFC 9449 sections 4.1 and 6.1
void tst_JoseVectors::dpopExample()
{
    const auto proof =
        decodeCompact("eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6"
                      "Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZF"
                      "NGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2"
                      "In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHB"
                      "zOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8"
                      "lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37x"
                      "RZT3Lg"_ba,
                      Code);
    QVERIFY(proof);
    QCOMPARE(proof->header.value("typ"_L1), "dpop+jwt"_L1);
    QCOMPARE(proof->payload.value("htu"_L1), "https://server.example.com/token"_L1);
    const auto key = Jwk::fromJson(proof->header.value("jwk"_L1).toObject(), Code);
    QVERIFY(key);
    QVERIFY(verify(*proof, {{*key}}, {ES256}, Code));
    QCOMPARE(key->thumbprint(), "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"_ba);
}

// RFC 7518 section 3.5 fixes the salt's length. Signatures of a key thrown away, made by
// openssl(1).
void tst_JoseVectors::pssSaltIsAsLongAsTheHash_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("32 bytes")
        << "TD4ULUrh-_4IHJBiXz04aY_WlmaHcCDkafb1CLyUmaq7Dg6Moh5s6-fpj2Gp6R_OEOA6m5gM"
           "mu85vM_cYNn1IuuWs_r9hTlO7wW7FFOU7f3Rcvk2NSWyCLfXLFJNXbNR0podlNbfMW1XHzoh"
           "uTYu-7JjlZmIKGrd_ehvr6g0AO6bIvqUQC_OSkaT8WTjtmHLn_PThblhdGZ2fgh45Ds7k38n"
           "c9d7k3ODih30xXwvlLGb5_-VRsYlzkQfdV9YhozQLoo22j6km9aFI5cvWdANxHqAsTy7ROYO"
           "B9lBn5OiNv0Eqxj4kmY2lMPMkenqYrX9YvA6qG6M74afSvcs8Xo1Ag"_ba
        << true;
    QTest::newRow("none")
        << "nEXjpkbomBcVrra9_tt9ETE-TDuxNRI55fm9Yd3oeTAuZr7qCkRyunuoUv9Fxsknzl6lQMrO"
           "0eJCg_8zHBT1iZ9woTTFk7ziai6iaZ6uKQ6YMhtSL0ThyFPgPuOlNatcyK3eRweqolxbOz0g"
           "OpDgh2pnO0cuknIik8gdHM-qIlt5AgNHSBj7JKz1BKSYeXUYYaae3wlOrrgqnAq7iBKdaaTP"
           "d7o5WFeFe90PC92i0-q1PDuRWoBLWSqoi49Vabj8kE6sVOlM49T56UfZ235okx8Ap6pogzcF"
           "N1h53uVREhvC8kl63FYExflp21xGoDL23qiQ_XYpiyE-JKMeyHKgrQ"_ba
        << false;
    QTest::newRow("as long as possible")
        << "fZDYf1wrOft74Rn4nMqacRsUQHy9kgRCnsV4Awggh3wlh2LzB0x7TT8-3zaIuDcuOV5wGG_f"
           "hTmxVfFBL4kC0O6uSKHklMGTszccSn0E-yHa66xCG4kuGytcu72oNs__lcz9eu9mvX2SXYWc"
           "VQTT5EKxFNEYIMJ5Xdps-JCXK5HD-QQomMSlYGL3UUrGQ8mhB3feV41KDh3T_RxFnI61tODp"
           "2LPc1_tFaEtZ6zo_H4psUVI0O7xLLea00uitor8G0M_uMdb8wp-klhwKXVBX1ddhftC9EsFu"
           "eAvsGJkK8DsU-mbUDGreeawwJOYS_wlDs0JwI0JnAdWMYs61PFMwJQ"_ba
        << false;
}

void tst_JoseVectors::pssSaltIsAsLongAsTheHash()
{
    QFETCH(const QByteArray, signature);
    QFETCH(const bool, accepted);
    const QJsonObject json{
        {u"kty"_s, u"RSA"_s},
        {u"e"_s, u"AQAB"_s},
        {u"n"_s, u"qPqEIorfg9-qS-11L02T_vdXE28KbcO-ZdP7GvSk-ne14Yd27h3vUa5HSI9TWlovPBYy3Ib4"
                 "9lYs6j4hs9FhdfYGBz7GUnbmH746ZHcjqRO_5tdMjlq2Yssqu0lkWC1o-LJkJebrN0hOPQ-w"
                 "G2wWvJ_zc_oBkNw5NqEM2WAxpE-2DeXFBKM1iNCmQdUJ8G-MemlOIp0SUmgBY8eHa17Z__75"
                 "n6egB0jyeNeWrm2aYNFDADVq652GqR_HgP_IY440VeL4E0JkWDwTB6mtFExr0W4s1_eSun3A"
                 "15fJ_nh3UZES4-4n9uxI9u_P-cVu1XuOmPI-y0CZTiRrEhmr8HVlaw"_s}};
    const auto key = Jwk::fromJson(json, Code);
    QVERIFY(key);
    QCOMPARE(key->verifies(PS256, "input", base64UrlDecode(signature).value()), accepted);
}

void tst_JoseVectors::thumbprints_data()
{
    QTest::addColumn<QJsonObject>("jwk");
    QTest::addColumn<QByteArray>("thumbprint");
    QTest::newRow("RFC 7638 3.1") << QJsonObject{
        {u"kty"_s, u"RSA"_s},
        {u"n"_s, u"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1R"
                 "K7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64"
                 "tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMi"
                 "cAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI"
                 "4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJz"
                 "KnqDKgw"_s},
        {u"e"_s, u"AQAB"_s},
        {u"alg"_s, u"RS256"_s},
        {u"kid"_s,
         u"2011-04-29"_s}} << "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"_ba;
    QTest::newRow("RFC 9449 6.1") << QJsonObject{
        {u"kty"_s, u"EC"_s},
        {u"crv"_s, u"P-256"_s},
        {u"x"_s, u"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs"_s},
        {u"y"_s, u"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA"_s},
        {u"use"_s, u"sig"_s}} << "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"_ba;
}

void tst_JoseVectors::thumbprints()
{
    QFETCH(const QJsonObject, jwk);
    QFETCH(const QByteArray, thumbprint);
    const auto key = Jwk::fromJson(jwk, Code);
    QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
    QCOMPARE(key->thumbprint(), thumbprint);
    QCOMPARE(key->toJson(), jwk);
}

QTEST_GUILESS_MAIN(tst_JoseVectors)
#include "tst_josevectors.moc"
