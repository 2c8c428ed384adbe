// SPDX-License-Identifier: Apache-2.0
// Speaks for the guide, in a process of its own: an engine that hangs or crashes takes nothing with
// it but this. Orders come on standard input, a line each:
//     say ID LANGUAGE RATE VOLUME TEXT    the text in base64, the rate from -1 to 1, the volume
//                                         from 0 to 1
//     stop
//     quit
// and what becomes of them is told on standard output, a line each:
//     started ID | finished ID | failed ID REASON    REASON is "no-engine",
//                                                    "no-voice" (for that language) or "engine"
//                                                    (it does not work)
// What is to be said stands neither on the command line nor in a file.
#include "speaker.h"

#include <QCoreApplication>

#include <iostream>
#include <string>
#include <thread>

namespace {

void obey(voice::Speaker &speaker, const QByteArray &line)
{
    const QList<QByteArray> words = line.trimmed().split(' ');
    if (words.first() == "say" && words.size() == 6)
        speaker.say({QString::fromLatin1(words.at(1)), QString::fromLatin1(words.at(2)),
                     words.at(3).toDouble(), words.at(4).toDouble(),
                     QString::fromUtf8(QByteArray::fromBase64(words.at(5)))});
    else if (words.first() == "stop")
        speaker.stop();
    else if (words.first() == "quit")
        QCoreApplication::quit();
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const std::unique_ptr<voice::Speaker> speaker = voice::makeSpeaker();
    // A thread that waits for lines, because Qt's notifiers know no pipes on Windows. The guide's
    // end closes the pipe, and this program goes with it.
    std::thread orders([&speaker = *speaker] {
        std::string line;
        while (line != "quit" && std::getline(std::cin, line)) {
            const QByteArray order = QByteArray::fromStdString(line);
            QMetaObject::invokeMethod(&speaker, [&speaker, order] { obey(speaker, order); });
        }
        QMetaObject::invokeMethod(&speaker, [] { QCoreApplication::quit(); });
    });
    const int code = QCoreApplication::exec();
    orders.join();
    return code;
}
