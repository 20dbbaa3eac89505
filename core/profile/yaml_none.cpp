// SPDX-License-Identifier: MIT
// Where yaml-cpp is not installed; CMake chooses.
#include "core/profile/yaml.h"

using namespace Qt::StringLiterals;

namespace knippe {

Result<QJsonObject> objectFromYaml(QByteArrayView)
{
    return failure(codes::ConfigFormat, u"YAML, which this Knippe was built without"_s);
}

} // namespace knippe
