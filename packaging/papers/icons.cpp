// SPDX-License-Identifier: MIT
// `knippe-icons SMALL.svg LARGE.svg PLACE`: the program's icon in the sizes that desktops ask for.
// PLACE is a directory, for SIZExSIZE.png each, or a file NAME.icns. Small ones are drawn with
// fewer lines.
#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtCore/QtEndian>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

using namespace Qt::StringLiterals;

static constexpr int Sizes[] = {16, 22, 24, 32, 48, 64, 96, 128, 256, 512};
static constexpr int LargestSmall = 24;

struct Drawings
{
    QString small;
    QString large;
};

/// A PNG; empty when the drawing cannot be read.
static QByteArray paint(const Drawings &drawings, int size)
{
    QSvgRenderer renderer(size <= LargestSmall ? drawings.small : drawings.large);
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QBuffer png;
    return renderer.isValid() && image.save(&png, "png") ? png.data() : QByteArray();
}

static bool write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    return !content.isEmpty() && file.open(QIODevice::WriteOnly)
           && file.write(content) == content.size() && file.commit();
}

/// A type of four letters, the length of it all, then what it is: so is each picture, and the
/// whole.
static QByteArray block(const char *type, const QByteArray &content)
{
    QByteArray length(4, '\0');
    qToBigEndian(quint32(content.size() + 8), length.data());
    return type + length + content;
}

/// macOS's container of PNGs. The same picture stands there as it is, and as the double of half the
/// size for dense screens.
static QByteArray icns(const Drawings &drawings)
{
    static constexpr struct
    {
        const char *type;
        int size;
    } Pictures[] = {{"icp4", 16},   {"icp5", 32}, {"ic07", 128}, {"ic08", 256}, {"ic09", 512},
                    {"ic10", 1024}, {"ic11", 32}, {"ic12", 64},  {"ic13", 256}, {"ic14", 512}};
    QByteArray pictures;
    for (const auto &[type, size] : Pictures) {
        const QByteArray png = paint(drawings, size);
        if (png.isEmpty())
            return {};
        pictures += block(type, png);
    }
    return block("icns", pictures);
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().sliced(1);
    if (words.size() != 3)
        return 2;
    const Drawings drawings{words.at(0), words.at(1)};
    const QString &place = words.at(2);
    if (place.endsWith(".icns"_L1))
        return write(place, icns(drawings)) ? 0 : 1;
    for (const int size : Sizes) {
        if (!write(QDir(place).filePath(u"%1x%1.png"_s.arg(size)), paint(drawings, size)))
            return 1;
    }
    return 0;
}
