// SPDX-License-Identifier: Apache-2.0
#include "updates.h"

#include "application.h"
#include "window.h"

#include "store/content_reader.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>

namespace shell {

namespace {

/// Gives these functions a place in the translation file.
struct ContentLoaderWords {
    Q_DECLARE_TR_FUNCTIONS(shell::ContentLoader)
};

guide::Result<LoadedContent> read(const guide::Result<store::Store> &store, const QString &language)
{
    if (!store)
        return tl::unexpected(store.error());
    const auto languages = store::readLanguages(*store);
    if (!languages)
        return tl::unexpected(languages.error());
    const bool has =
        std::ranges::find(*languages, language, &guide::Language::code) != languages->end();
    const QString used = has ? language : languages->constFirst().code;
    return store::readContent(*store, used).map([&](guide::Content content) {
        return LoadedContent{std::move(content), store->origin(), {}, used, *languages, *store};
    });
}

}  // namespace

guide::Result<void> changeLanguage(LoadedContent &loaded, const QString &language)
{
    auto content = store::readContent(*loaded.store, language);
    if (!content)
        return tl::unexpected(content.error());
    loaded.content = std::move(*content);
    loaded.language = language;
    return {};
}

guide::Result<LoadedContent> loadFactory(const QString &language)
{
    return read(store::Store::openFactory(), language);
}

guide::Result<LoadedContent> loadContent(const QString &file, const store::Trust &trust,
                                         const QString &language)
{
    if (file.isEmpty())
        return loadFactory(language);
    guide::Result<LoadedContent> wanted = read(store::Store::openFile(file, trust), language);
    if (wanted)
        return wanted;
    const guide::Error why = wanted.error();
    return loadFactory(language).map([&](LoadedContent factory) {
        factory.staffNotice =
            ContentLoaderWords::tr(
                "For staff: %1 (%2). The guide shows its built-in content instead. %3")
                .arg(why.what, why.where, why.remedy);
        return factory;
    });
}

namespace {

/// A package's files come one after the other.
constexpr std::chrono::seconds kSettled{3};

}  // namespace

guide::Result<LoadedContent> loadTaken(const std::optional<update::Content> &content,
                                       const QString &language)
{
    return content ? loadContent(content->file, {{content->digest}}, language)
                   : loadFactory(language);
}

Updates::Updates(const Places &places, const QList<pack::PublicKey> &keys,
                 const update::Program &program, update::HealthCheck isHealthy,
                 const host::Clock &clock)
    : m_packs(places.folder, keys, program, clock)
    , m_inbox(places.inbox)
    , m_isHealthy(std::move(isHealthy))
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettled);
    connect(&m_settled, &QTimer::timeout, this, &Updates::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settled.start(); });
    m_good.setSingleShot(true);
    m_good.setInterval(kGood);
    connect(&m_good, &QTimer::timeout, this, &Updates::noteGood);
}

Updates::~Updates()
{
    if (m_worker)
        m_worker->wait();
}

QString Updates::homeFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/serostim-guide/packs");
}

guide::Result<LoadedContent> Updates::load(const std::optional<update::Content> &content,
                                           const QString &language)
{
    m_shown = content;
    return loadTaken(content, language);
}

guide::Result<LoadedContent> Updates::first(const QString &language)
{
    const update::PackStore::Start start = m_packs.start();
    m_faults = start.faults;
    m_wentBack = start.wentBack;
    if (m_wentBack)
        m_last = tr("The guide stopped twice with newer content, so the one before it is shown.");
    else if (!m_faults.isEmpty())
        m_last = inOneLine(m_faults.constLast());
    m_good.start();
    return load(start.content, language);
}

void Updates::watch()
{
    if (m_inbox.isEmpty() || !canTake())
        return;
    // A folder that does not exist yet is seen when it comes.
    for (const QString &folder : {m_inbox, QFileInfo(m_inbox).absolutePath()}) {
        if (QFileInfo(folder).isDir())
            m_watcher.addPath(folder);
    }
    look();
}

void Updates::look()
{
    if (!m_watcher.directories().contains(m_inbox) && QFileInfo(m_inbox).isDir())
        m_watcher.addPath(m_inbox);
    begin(m_inbox + QLatin1Char('/') + QLatin1String(update::kPackName), update::Asked::ByItself);
}

void Updates::take(const QString &file)
{
    begin(file, update::Asked::ByPerson);
}

void Updates::begin(const QString &file, update::Asked asked)
{
    if (m_worker) {
        if (asked == update::Asked::ByPerson)
            refuse({tr("Newer content is being taken in already."), file,
                    tr("Wait a minute, then try it once more.")},
                   asked);
        else
            m_settled.start();
        return;
    }
    // What the thread works with is its own. Whether a pack is wanted may take as long as reading
    // all of what is shown now.
    auto result = std::make_shared<Taken>();
    m_worker.reset(QThread::create([result, packs = m_packs, file, asked, isHealthy = m_isHealthy] {
        if (asked == update::Asked::ByPerson || update::isOffered(packs, file, asked))
            *result = update::takeIn(packs, file, asked, isHealthy);
    }));
    connect(
        m_worker.get(), &QThread::finished, this, [this, result, asked] { end(asked, *result); },
        Qt::QueuedConnection);
    m_worker->start();
}

void Updates::end(update::Asked asked, const Taken &result)
{
    m_worker->wait();
    m_worker.reset();
    if (!result)
        return;
    const guide::Result<update::Content> &content = *result;
    const auto adopted =
        content.and_then([this](const update::Content &taken) { return m_packs.adopt(taken); });
    const QString now = QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat);
    if (!adopted) {
        m_last = tr("Not taken on %1: %2").arg(now, inOneLine(adopted.error()));
        refuse(adopted.error(), asked);
        return;
    }
    m_last = tr("Content %1 was taken on %2.").arg(content->manifest.version, now);
    m_hasNewer = true;
    m_answer = tr("It is shown when the guide starts next time.");
    Q_EMIT taken(content->manifest);
    Q_EMIT changed();
}

void Updates::refuse(const guide::Error &error, update::Asked asked)
{
    const bool byPerson = asked == update::Asked::ByPerson;
    m_answer.clear();
    Q_EMIT refused(error, byPerson);
    if (byPerson)
        Q_EMIT changed();
}

guide::Result<LoadedContent> Updates::show(const QString &language)
{
    m_hasNewer = false;
    noteFailure(m_packs.markStarted());
    m_good.start();
    return m_packs.current().and_then(
        [&](const std::optional<update::Content> &content) { return load(content, language); });
}

void Updates::noteGood()
{
    m_good.stop();
    // While something waits, the one on trial is not the one that is shown.
    if (m_hasNewer)
        return;
    noteFailure(m_packs.markHealthy());
}

void Updates::noteEnd()
{
    noteFailure(m_packs.markStopped());
}

void Updates::noteFailure(const guide::Result<void> &noted)
{
    if (noted)
        return;
    m_faults.append(noted.error());
    m_last = inOneLine(noted.error());
}

guide::Result<LoadedContent> Updates::goBack(const QString &language)
{
    const auto content = m_packs.rollBack();
    if (!content)
        return tl::unexpected(content.error());
    m_hasNewer = false;
    m_last = tr("Staff went back to the content before.");
    return load(*content, language);
}

QStringList Updates::statusLines() const
{
    QStringList lines;
    if (!canTake())
        lines.append(tr("This guide was built without keys, so it takes no newer content."));
    else if (m_shown)
        lines.append(tr("Content number %1, signed with key %2")
                         .arg(m_shown->version.number)
                         .arg(m_shown->version.key));
    else
        lines.append(tr("The content came with the program."));
    if (!m_last.isEmpty())
        lines.append(m_last);
    if (m_window != nullptr && m_hasNewer && !m_answer.isEmpty())
        lines.append(m_answer);
    return lines;
}

void Updates::choose(QWidget *parent)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString file = QFileDialog::getOpenFileName(parent, tr("Newer content"), folder,
                                                      tr("Content files (*.sqlite)"));
    if (!file.isEmpty())
        take(file);
}

void Updates::showNow()
{
    auto newer = show(m_window->language());
    if (newer) {
        m_answer.clear();
        m_window->showContent(std::move(*newer));
        return;
    }
    m_answer = newer.error().what;
    Q_EMIT changed();
}

}  // namespace shell
