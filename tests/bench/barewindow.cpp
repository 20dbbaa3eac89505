// SPDX-License-Identifier: MIT
// The least that a window in Qt Widgets is: what Knippe's window is measured against.
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMainWindow>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("A bare window"));
    window.setCentralWidget(new QLabel(QStringLiteral("A bare window"), &window));
    window.resize(1080, 780); // as large as Knippe's
    window.show();
    return QApplication::exec();
}
