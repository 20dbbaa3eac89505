// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/importing.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/profilereport.h"
#include "app/cli/secretprompt.h"
#include "app/cli/terminal.h"
#include "core/base/redact.h"
#include "core/base/strictjson.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr int Attempts = 3; // at the terminal

/// Reads FILE as often as it takes; stdin is read once.
Result<std::function<Result<ProfileImport>(const ImportOptions &)>> readerOf(const QString &file)
{
    if (file != "-"_L1)
        return [file](const ImportOptions &options) { return importFile(file, options); };
    Result<SecretBytes> input = readInput(file, MaxImport);
    if (!input)
        return failure(input.error());
    const auto content = std::make_shared<SecretBytes>(std::move(*input));
    return
        [content](const ImportOptions &options) { return importClient(content->view(), options); };
}

bool isAboutPassphrase(const Error &error)
{
    return error.code == codes::ConfigPassphraseNeeded
           || error.code == codes::ConfigPassphraseWrong;
}

Result<ProfileImport> import(const QString &file, ImportOptions options)
{
    const auto read = readerOf(file);
    if (!read)
        return failure(read.error());
    Result<ProfileImport> result = (*read)(options);
    const bool mayAsk = !options.access.passphrase;
    for (int i = 0; mayAsk && !result; ++i) {
        const std::optional<SecretBytes> answer = askedPassphrase(result.error(), i);
        if (!answer)
            break;
        options.access.passphrase = &*answer;
        result = (*read)(options);
    }
    return result;
}

void add(Call &call, const ProfileImport &import, const ImportPreview &preview)
{
    const QString file = call.argument(0);
    call.composition().profiles().add(
        import, call.context(),
        [&call, file, preview, hasKey = import.key.has_value()](const Result<> &added) {
            if (!added)
                return call.fail(added.error());
            noteImport(preview);
            if (hasKey && file != "-"_L1)
                note(Cli::tr("note: the private key is in the keychain now; remove the copy in %1 "
                             "if it is needed no more")
                         .arg(plainText(file)));
            answer(preview.profile.name);
            call.succeed();
        });
}

void show(Call &call, const ImportPreview &preview)
{
    answer(table(previewRows(preview)));
    noteImport(preview);
    if (preview.isNameTaken)
        return call.fail({codes::ConfigExists, preview.profile.name, {}, 0});
    call.succeed();
}

/// The members of a profile that `--helsenorge KEYS` stands for.
Result<QJsonObject> helsenorgeSettings(const QString &keys)
{
    QJsonObject settings{{"kind"_L1, "helsenorge"_L1}};
    if (keys == "discovery"_L1) {
        settings.insert("discovery"_L1, true);
    } else if (keys.contains("://"_L1)) {
        settings.insert("endpoints"_L1, QJsonObject{{"jwks"_L1, keys}});
    } else {
        const Result<SecretBytes> text = readInput(keys, MaxImport);
        if (!text)
            return failure(text.error());
        const Result<QJsonObject> set = parseJsonObject(text->view(), codes::ConfigSyntax);
        if (!set)
            return failure(set.error());
        settings.insert("keys"_L1, *set);
    }
    return settings;
}

} // namespace

Result<std::optional<SecretBytes>> givenPassphrase(const Call &call, const QString &file)
{
    const auto option = "passphrase-fd"_L1;
    if (!call.has(option))
        return std::nullopt;
    const Result<int> descriptor = call.number(option, 0, 0, 1023);
    if (!descriptor)
        return failure(descriptor.error());
    if (*descriptor == 0 && file == "-"_L1)
        return failure(codes::CallUsage, Cli::tr("stdin cannot be both FILE and passphrase"));
    Result<SecretBytes> line = readLine(*descriptor);
    if (!line)
        return failure(line.error());
    return std::optional(std::move(*line));
}

std::optional<SecretBytes> askedPassphrase(const Error &refusal, int attempt)
{
    if (attempt >= Attempts || !isAboutPassphrase(refusal) || !isTerminal(stderr))
        return std::nullopt;
    if (attempt > 0)
        report(refusal);
    return askSecret(Cli::tr("Passphrase of the key: "));
}

Result<ProfileImport> importAsking(const Call &call, const QString &file, ImportOptions options)
{
    const Result<std::optional<SecretBytes>> passphrase = givenPassphrase(call, file);
    if (!passphrase)
        return failure(passphrase.error());
    if (passphrase->has_value())
        options.access.passphrase = &**passphrase;
    return import(file, options);
}

void profileAdd(Call &call)
{
    if (call.has("name"_L1)
        && !isProfileName(call.value("name"_L1))) // an empty one would be ignored
        return call.fail({codes::ConfigFieldValue, u"name: A-Z a-z 0-9 . _ -"_s, {}, 0});
    ImportOptions options{call.value("name"_L1),
                          call.value("client-id"_L1),
                          call.value("authority"_L1),
                          call.values("scope"_L1),
                          {}};
    if (call.has("helsenorge"_L1)) {
        const Result<QJsonObject> settings = helsenorgeSettings(call.value("helsenorge"_L1));
        if (!settings)
            return call.fail(settings.error());
        options.settings = *settings;
    }
    const Result<ProfileImport> imported = importAsking(call, call.argument(0), options);
    if (!imported)
        return call.fail(imported.error());
    const ImportPreview preview = call.composition().profiles().preview(*imported);
    if (call.has("dry-run"_L1))
        return show(call, preview);
    add(call, *imported, preview);
}

} // namespace knippe
