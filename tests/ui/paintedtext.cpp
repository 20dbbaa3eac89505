// SPDX-License-Identifier: MIT
#include "tests/ui/paintedtext.h"

#include <QtGui/QPaintDevice>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace knippe {

namespace {

/// Paints to a picture and writes down each piece of text on its way there.
class Recorder : public QPaintEngine
{
public:
    explicit Recorder(const QSize &size)
        : QPaintEngine(AllFeatures)
        , m_picture(size, QImage::Format_RGB32)
    {
        m_picture.fill(Qt::magenta); // what nobody has painted shows
    }

    bool begin(QPaintDevice *) override { return m_painter.begin(&m_picture); }
    bool end() override { return m_painter.end(); }
    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState &now) override
    {
        const DirtyFlags changed = now.state();
        m_painter.setPen(now.pen());
        m_painter.setBrush(now.brush());
        m_painter.setBrushOrigin(now.brushOrigin());
        m_painter.setOpacity(now.opacity());
        m_painter.setCompositionMode(now.compositionMode());
        m_painter.setRenderHints(m_painter.renderHints(), false);
        m_painter.setRenderHints(now.renderHints(), true);
        if (changed & (DirtyClipRegion | DirtyClipPath | DirtyClipEnabled | DirtyTransform)) {
            m_painter.resetTransform();
            m_painter.setClipPath(clipOf(now), Qt::ReplaceClip);
            m_painter.setClipping(now.painter()->hasClipping());
        }
        m_painter.setTransform(now.transform());
    }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QFontMetrics metrics(item.font());
        const QRectF box(at.x(), at.y() - item.ascent(), item.width(),
                         item.ascent() + item.descent());
        const QRect place = m_painter.transform().mapRect(box).toAlignedRect();
        m_texts.append({item.text(), m_painter.pen().color(), groundOf(place), place, {}});
        m_painter.setFont(item.font());
        m_painter.drawText(at, item.text());
    }

    void drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from) override
    {
        m_painter.drawPixmap(to, pixmap, from);
    }
    void drawImage(const QRectF &to, const QImage &image, const QRectF &from,
                   Qt::ImageConversionFlags flags) override
    {
        m_painter.drawImage(to, image, from, flags);
    }
    void drawTiledPixmap(const QRectF &to, const QPixmap &pixmap, const QPointF &offset) override
    {
        m_painter.drawTiledPixmap(to, pixmap, offset);
    }
    void drawPath(const QPainterPath &path) override { m_painter.drawPath(path); }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        if (mode == PolylineMode)
            m_painter.drawPolyline(points, count);
        else
            m_painter.drawPolygon(points, count,
                                  mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    }

    [[nodiscard]] const QList<PaintedText> &texts() const { return m_texts; }
    [[nodiscard]] const QImage &picture() const { return m_picture; }

private:
    /// In device coordinates, with the window's own.
    [[nodiscard]] static QPainterPath clipOf(const QPaintEngineState &state)
    {
        return state.transform().map(state.painter()->clipPath());
    }

    [[nodiscard]] QColor groundOf(const QRect &place) const
    {
        QHash<QRgb, int> counts;
        const QRect seen = place & m_picture.rect();
        for (int y = seen.top(); y <= seen.bottom(); ++y) {
            for (int x = seen.left(); x <= seen.right(); ++x)
                ++counts[m_picture.pixel(x, y)];
        }
        const auto most = std::max_element(counts.cbegin(), counts.cend());
        return most == counts.cend() ? QColor() : QColor(most.key());
    }

    QImage m_picture;
    QPainter m_painter;
    QList<PaintedText> m_texts;
};

class RecordingDevice : public QPaintDevice
{
public:
    RecordingDevice(Recorder &recorder, const QSize &size)
        : m_recorder(recorder)
        , m_size(size)
    {
    }
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_recorder; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDepth:
            return 32;
        case PdmNumColors:
            return 1 << 24;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 96; // dots per inch
        }
    }

private:
    Recorder &m_recorder;
    QSize m_size;
};

} // namespace

Painted paintedBy(QWidget &window)
{
    Recorder recorder(window.size());
    RecordingDevice device(recorder, window.size());
    window.render(&device);
    Painted painted{recorder.texts(), recorder.picture()};
    for (PaintedText &each : painted.texts) {
        QWidget *widget = window.childAt(each.place.center());
        each.widget = widget ? widget : &window;
    }
    return painted;
}

} // namespace knippe
