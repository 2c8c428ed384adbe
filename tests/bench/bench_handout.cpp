// SPDX-License-Identifier: Apache-2.0
// From the content to the bytes of the handout, beside Qt setting the same text with nothing of
// ours: no pictures, no footers, pages broken anywhere.
#include "output/sheets.h"
#include "output/web_page.h"
#include "shell/updates.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextStream>

#include <algorithm>
#include <functional>

namespace {

constexpr int kRounds = 9;

/// The middle of several runs, in milliseconds.
double timed(const std::function<void()> &what)
{
    QList<double> times;
    for (int i = 0; i < kRounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        what();
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times.at(kRounds / 2);
}

void setPlainly(const output::Sheet &sheet)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::Letter));
    QTextDocument document;
    document.setHtml(sheet.html());
    document.print(&writer);
}

}  // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication app(argc, argv);
    const auto loaded = shell::loadContent(QStringLiteral(GUIDE_STORE_FILE),
                                           store::Trust::builtIn(), QStringLiteral("en"));
    if (!loaded)
        return 1;
    const output::SheetWishes wishes{QDate::currentDate()};
    int pages = 0;
    qsizetype bytes = 0;
    const double web = timed([&] {
        output::SheetWishes forWeb = wishes;
        forWeb.medium = output::Medium::WebPage;
        bytes = output::webPage(output::handoutSheet(loaded->content, forWeb)).size();
    });
    for (const double points : {output::kBodyPoints, output::kLargePoints}) {
        const double ours = timed([&] {
            const auto set = output::typesetPages(output::handoutSheet(loaded->content, wishes),
                                                  {QPageSize::Letter, points});
            pages = set ? set->count : 0;
        });
        const double plain =
            timed([&] { setPlainly(output::handoutSheet(loaded->content, wishes)); });
        QTextStream(stdout) << QStringLiteral("handout as PDF, %1 points, %2 pages: median %3 ms "
                                              "(budget 1000 ms), %4 times the %5 ms that Qt alone "
                                              "takes for its text\n")
                                   .arg(points)
                                   .arg(pages)
                                   .arg(ours, 0, 'f', 0)
                                   .arg(ours / plain, 0, 'f', 1)
                                   .arg(plain, 0, 'f', 0);
        QTextStream(stdout) << QStringLiteral("handout as web page, %1 KB (budget 400): median %2 "
                                              "ms (budget 300 ms), %3 times the %4 ms of the PDF\n")
                                   .arg(bytes / 1024)
                                   .arg(web, 0, 'f', 1)
                                   .arg(web / ours, 0, 'f', 3)
                                   .arg(ours, 0, 'f', 0);
    }
    return pages > 0 ? 0 : 1;
}
