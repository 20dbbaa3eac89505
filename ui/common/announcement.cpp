// SPDX-License-Identifier: MIT
#include "ui/common/announcement.h"

#include <QtCore/QTimer>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QWidget>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

/// Without a size, and for assistive technology only: a notification, whose appearance they read
/// out. Qt has an event for it since 6.8; before, AT-SPI does not get QAccessible::Alert.
class Announcement : public QWidget
{
    Q_OBJECT

public:
    explicit Announcement(QWidget *window)
        : QWidget(window)
    {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        resize(0, 0);
        show();
        m_soon.setSingleShot(true);
        connect(&m_soon, &QTimer::timeout, this, &Announcement::speak);
    }

    /// What comes together is told together, else the last would be all that is heard.
    void add(const QString &text)
    {
        m_texts.append(text);
        m_soon.start();
    }

private:
    void speak()
    {
        setAccessibleName(m_texts.join(u'\n'));
        m_texts.clear();
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        QAccessibleAnnouncementEvent event(this, accessibleName());
#else
        QAccessibleEvent event(this, QAccessible::ObjectShow);
#endif
        QAccessible::updateAccessibility(&event);
    }

    QStringList m_texts;
    QTimer m_soon;
};

QAccessibleInterface *notification(const QString &, QObject *object)
{
    auto *widget = qobject_cast<Announcement *>(object);
    return widget ? new QAccessibleWidget(widget, QAccessible::Notification) : nullptr;
}

} // namespace

void announce(QWidget *place, const QString &text)
{
    if (!QAccessible::isActive() || text.isEmpty())
        return;
    QAccessible::installFactory(notification); // once is enough, and more does no harm
    auto *spoken = place->window()->findChild<Announcement *>({}, Qt::FindDirectChildrenOnly);
    if (!spoken)
        spoken = new Announcement(place->window());
    spoken->add(text);
}

} // namespace knippe

#include "announcement.moc"
