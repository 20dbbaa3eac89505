// SPDX-License-Identifier: MIT
// `knippe-icons SMALL.svg LARGE.svg DIRECTORY`: the program's icon in the sizes that desktops ask
// for, SIZExSIZE.png each. Small ones are drawn with fewer lines.
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

using namespace Qt::StringLiterals;

static constexpr int Sizes[] = {16, 22, 24, 32, 48, 64, 96, 128, 256, 512};
static constexpr int LargestSmall = 24;

static bool paint(const QString &drawing, int size, const QString &path)
{
    QSvgRenderer renderer(drawing);
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    return renderer.isValid() && image.save(path, "png");
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().sliced(1);
    if (words.size() != 3)
        return 2;
    for (const int size : Sizes) {
        const QString &drawing = size <= LargestSmall ? words.at(0) : words.at(1);
        if (!paint(drawing, size, QDir(words.at(2)).filePath(u"%1x%1.png"_s.arg(size))))
            return 1;
    }
    return 0;
}
