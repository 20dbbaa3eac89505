// SPDX-License-Identifier: MIT
// The least that a window with a web page in it is: what the sign-in page is measured against.
// usage: bench_bareview URL
#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineWidgets/QWebEngineView>
#include <QtWidgets/QApplication>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QWebEngineProfile profile; // off the record, as Knippe's is
    QWebEngineView view(&profile, nullptr);
    view.setWindowTitle(QStringLiteral("A bare view"));
    view.resize(560, 720); // as large as Knippe's
    view.setUrl(QUrl(QString::fromLocal8Bit(argv[argc - 1])));
    view.show();
    return QApplication::exec();
}
