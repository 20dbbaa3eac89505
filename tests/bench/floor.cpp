// SPDX-License-Identifier: MIT
// The floor: what the protocol itself costs. One connection, blocking, no checks, no storing; every
// request is signed just before it is sent, or (with "signed") before the clock starts.
//
// usage: bench_floor HOST:PORT APIS BITS [signed]; as bench_knippe.
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

std::string base64Url(const std::string &bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text.data()),
                                       reinterpret_cast<const unsigned char *>(bytes.data()),
                                       static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    while (!text.empty() && text.back() == '=')
        text.pop_back();
    for (char &each : text)
        each = each == '+' ? '-' : each == '/' ? '_' : each;
    return text;
}

/// A signature as OpenSSL writes it: for ES256 that is DER, which costs what the right form costs.
std::string sign(const Key &key, bool isPss, const std::string &text)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    EVP_PKEY_CTX *options = nullptr;
    EVP_DigestSignInit(context.get(), &options, EVP_sha256(), nullptr, key.get());
    if (isPss) {
        EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST);
    }
    std::size_t size = static_cast<std::size_t>(EVP_PKEY_get_size(key.get()));
    std::string signature(size, '\0');
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                   reinterpret_cast<const unsigned char *>(text.data()), text.size());
    signature.resize(size);
    return signature;
}

std::string jwt(const Key &key, bool isPss, const std::string &header, const std::string &claims)
{
    const std::string text = base64Url(header) + '.' + base64Url(claims);
    return text + '.' + base64Url(sign(key, isPss, text));
}

/// The value of a member or header that is a text; the answers are known to be well-formed.
std::string valueAfter(const std::string &text, const std::string &mark, const char *end)
{
    const std::size_t at = text.find(mark);
    if (at == std::string::npos)
        return {};
    const std::size_t begin = at + mark.size();
    return text.substr(begin, text.find_first_of(end, begin) - begin);
}

class Client
{
public:
    Client(std::string host, std::uint16_t port, int apis, int bits)
        : m_host(std::move(host))
        , m_port(port)
        , m_apis(apis)
        , m_client(EVP_RSA_gen(static_cast<unsigned>(bits)), EVP_PKEY_free)
        , m_dpop(EVP_EC_gen("P-256"), EVP_PKEY_free)
    {
    }

    /// Microseconds from the code to the last token, or -1.
    long run(bool signedBefore)
    {
        connectAnew();
        exchange("GET", "/.well-known/openid-configuration", {}, {});
        exchange("GET", "/jwks", {}, {});
        std::string scope = "openid+offline_access";
        for (int i = 0; i < m_apis; ++i)
            scope += "+" + resource(i) + "%2Fread";
        const std::string pushed = exchange(
            "POST", "/connect/par",
            "client_id=client&response_type=code&nonce=n&state=s&scope=" + scope + assertion(), {});
        const std::string uri = valueAfter(pushed, "\"request_uri\":\"", "\"");
        const std::string back =
            exchange("GET", "/connect/authorize?client_id=client&request_uri=" + uri, {}, {});
        const std::string code = valueAfter(back, "code=", "&\r");
        std::vector<std::string> assertions, proofs;
        for (int i = 0; signedBefore && i <= m_apis; ++i) {
            assertions.push_back(assertion());
            proofs.push_back(proof());
        }
        const auto begun = std::chrono::steady_clock::now();
        const auto request = [&](const std::string &grant, int api, int number) {
            const auto at = static_cast<std::size_t>(number);
            return exchange("POST", "/connect/token",
                            grant + "&resource=" + resource(api)
                                + (signedBefore ? assertions.at(at) : assertion()),
                            signedBefore ? proofs.at(at) : proof());
        };
        const std::string first = "grant_type=authorization_code&code_verifier=v&code=" + code;
        m_nonce = valueAfter(request(first, 0, 0), "DPoP-Nonce: ", "\r"); // the challenge
        std::string refresh = valueAfter(request(first, 0, 1), "\"refresh_token\":\"", "\"");
        for (int i = 1; i < m_apis && !refresh.empty(); ++i)
            refresh =
                valueAfter(request("grant_type=refresh_token&refresh_token=" + refresh, i, i + 1),
                           "\"refresh_token\":\"", "\"");
        const auto took = std::chrono::steady_clock::now() - begun;
        close(m_socket);
        return refresh.empty()
                   ? -1
                   : std::chrono::duration_cast<std::chrono::microseconds>(took).count();
    }

private:
    static std::string resource(int i) { return "owner-" + std::to_string(i) + "%3Aapi"; }

    std::string assertion()
    {
        return "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3A"
               "jwt-bearer&client_assertion="
               + jwt(m_client, true, R"({"alg":"PS256","typ":"client-authentication+jwt"})",
                     R"({"iss":"client","sub":"client","aud":"a","exp":1,"jti":")"
                         + std::to_string(++m_serial) + "\"}");
    }

    std::string proof()
    {
        return jwt(m_dpop, false, R"({"alg":"ES256","typ":"dpop+jwt","jwk":{}})",
                   R"({"htm":"POST","htu":"/connect/token","iat":1,"nonce":")" + m_nonce
                       + R"(","jti":")" + std::to_string(++m_serial) + "\"}");
    }

    void connectAnew()
    {
        m_socket = socket(AF_INET, SOCK_STREAM, 0);
        const int yes = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        inet_pton(AF_INET, m_host.c_str(), &address.sin_addr);
        connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    }

    /// Header and body of the answer.
    std::string exchange(const std::string &method, const std::string &target,
                         const std::string &body, const std::string &proof)
    {
        std::string request = method + ' ' + target + " HTTP/1.1\r\nHost: " + m_host + "\r\n";
        if (!proof.empty())
            request += "DPoP: " + proof + "\r\n";
        if (method == "POST")
            request += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                       + std::to_string(body.size()) + "\r\n";
        request += "\r\n" + body;
        if (write(m_socket, request.data(), request.size()) < 0)
            return {};
        std::string answer;
        std::size_t whole = 0;
        while (whole == 0 || answer.size() < whole) {
            char buffer[16384];
            const ssize_t count = read(m_socket, buffer, sizeof buffer);
            if (count <= 0)
                return {};
            answer.append(buffer, static_cast<std::size_t>(count));
            const std::size_t end = answer.find("\r\n\r\n");
            if (whole == 0 && end != std::string::npos)
                whole = end + 4 + std::stoul(valueAfter(answer, "Content-Length: ", "\r"));
        }
        return answer;
    }

    std::string m_host;
    std::uint16_t m_port;
    int m_apis;
    Key m_client;
    Key m_dpop;
    std::string m_nonce;
    int m_serial = 0;
    int m_socket = -1;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    const std::string place = argv[1];
    const std::size_t colon = place.find(':');
    Client client(place.substr(0, colon),
                  static_cast<std::uint16_t>(std::stoul(place.substr(colon + 1))),
                  std::stoi(argv[2]), std::stoi(argv[3]));
    for (std::string line; std::getline(std::cin, line);) {
        std::printf("%ld\n", client.run(argc > 4));
        std::fflush(stdout);
    }
    return 0;
}
