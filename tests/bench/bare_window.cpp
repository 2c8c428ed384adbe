// SPDX-License-Identifier: Apache-2.0
// The baseline: an empty Qt Widgets window of the guide's size, with one label.
#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->addWidget(new QLabel(QStringLiteral("Serostim Guide")));
    window.setWindowTitle(QStringLiteral("bare"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
