// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "kiosk/kiosk_process.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QVBoxLayout>
#include <QWidget>

#include <cstddef>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

/// What systemd would hear.
class Listener {
public:
    explicit Listener(bool abstract)
        : m_socket(socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        const QByteArray name = QFile::encodeName(m_folder.filePath("notify"));
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        memcpy(address.sun_path + (abstract ? 1 : 0), name.constData(),
               static_cast<size_t>(name.size()));
        const auto size = offsetof(sockaddr_un, sun_path) + static_cast<size_t>(name.size()) + 1;
        if (bind(m_socket, reinterpret_cast<const sockaddr *>(&address),
                 static_cast<socklen_t>(size)) != 0)
            qFatal("cannot listen");
        qputenv("NOTIFY_SOCKET", abstract ? "@" + name : name);
    }
    ~Listener()
    {
        close(m_socket);
        qunsetenv("NOTIFY_SOCKET");
    }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    /// What came since it was forgotten, a word each.
    const QByteArrayList &heard()
    {
        char text[4096];
        for (ssize_t size = 0; (size = recv(m_socket, text, sizeof text, 0)) > 0;)
            m_words += QByteArray(text, size).split('\n');
        return m_words;
    }
    void forget()
    {
        heard();
        m_words.clear();
    }

private:
    QByteArrayList m_words;
    QTemporaryDir m_folder;
    int m_socket;
};

/// Painted by itself, so that nothing of the window is seen.
class Opaque : public QWidget {
public:
    explicit Opaque(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        auto *column = new QVBoxLayout(parent);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(this);
    }
};

}  // namespace

class TestWatchdog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsPaints_data();
    void followsPaints();
    void stopsWithTheEventLoop();
    void stopsWithThePaints();
    void waitsForTheFirstPaint();
    void isReadyWithTheFirstPaint();
    void doesNothingWhenNobodyListens();
    void goesOnWithoutTheListener();
};

void TestWatchdog::init()
{
    qputenv("WATCHDOG_USEC", "60000");  // a sign every 20 ms
    qputenv("WATCHDOG_PID", "1");       // KIOSK-28: the compositor, not this process
}

void TestWatchdog::followsPaints_data()
{
    QTest::addColumn<bool>("abstract");
    QTest::addColumn<bool>("covered");
    QTest::newRow("KIOSK-27 KIOSK-28 path") << false << false;
    QTest::newRow("KIOSK-27 KIOSK-28 abstract") << true << false;
    QTest::newRow("KIOSK-27 window that is covered by its parts") << false << true;
}

void TestWatchdog::followsPaints()
{
    QFETCH(const bool, abstract);
    QFETCH(const bool, covered);
    Listener listener(abstract);
    QWidget window;
    if (covered)
        new Opaque(new Opaque(&window));
    kiosk::Watchdog watchdog(window);
    window.resize(300, 200);
    window.show();
    QTRY_VERIFY(listener.heard().size() >= 8);
    const QByteArrayList heard = listener.heard();
    QCOMPARE(heard.constFirst(), QByteArray("READY=1"));
    QCOMPARE(heard.count("READY=1"), 1);
    QCOMPARE(heard.count("WATCHDOG=1"), heard.size() - 1);
}

void TestWatchdog::stopsWithTheEventLoop()
{
    Listener listener(false);
    QWidget window;
    kiosk::Watchdog watchdog(window);
    window.show();
    QTRY_VERIFY(listener.heard().contains("WATCHDOG=1"));
    listener.forget();
    QThread::msleep(300);
    QCOMPARE(listener.heard(), QByteArrayList());
    QTRY_VERIFY(listener.heard().contains("WATCHDOG=1"));
    QVERIFY(!listener.heard().contains("READY=1"));
}

void TestWatchdog::stopsWithThePaints()
{
    Listener listener(false);
    QWidget window;
    new Opaque(&window);
    kiosk::Watchdog watchdog(window);
    window.resize(300, 200);
    window.show();
    QTRY_VERIFY(listener.heard().contains("WATCHDOG=1"));
    window.setUpdatesEnabled(false);
    QTest::qWait(50);
    listener.forget();
    QTest::qWait(300);
    QCOMPARE(listener.heard(), QByteArrayList());
    window.setUpdatesEnabled(true);
    QTRY_VERIFY(listener.heard().contains("WATCHDOG=1"));
}

void TestWatchdog::waitsForTheFirstPaint()
{
    Listener listener(false);
    QWidget window;
    kiosk::Watchdog watchdog(window);
    QTest::qWait(200);
    QCOMPARE(listener.heard(), QByteArrayList());
    window.show();
    QTRY_VERIFY(listener.heard().contains("READY=1"));
}

/// CAGE-13: not only when the next sign is due, where parts of the window cover it.
void TestWatchdog::isReadyWithTheFirstPaint()
{
    qputenv("WATCHDOG_USEC", "180000000");  // a sign a minute
    Listener listener(false);
    QWidget window;
    new Opaque(new Opaque(&window));
    kiosk::Watchdog watchdog(window);
    window.resize(300, 200);
    window.show();
    QTRY_VERIFY(listener.heard().contains("READY=1"));
}

/// Home stays without a wake-up.
void TestWatchdog::doesNothingWhenNobodyListens()
{
    class Counted : public QWidget {
    public:
        int paints = 0;

    protected:
        void paintEvent(QPaintEvent *) override { ++paints; }
    };
    Counted window;
    kiosk::Watchdog watchdog(window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY(window.paints > 0);
    QTest::qWait(50);
    const int before = window.paints;
    QTest::qWait(300);
    QCOMPARE(window.paints, before);
}

void TestWatchdog::goesOnWithoutTheListener()
{
    QByteArray path;
    {
        const Listener gone(false);
        path = qgetenv("NOTIFY_SOCKET");
    }
    qputenv("NOTIFY_SOCKET", path);
    QWidget window;
    kiosk::Watchdog watchdog(window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTest::qWait(200);
    QVERIFY(window.isVisible());
    qunsetenv("NOTIFY_SOCKET");
}

GUIDE_TEST(TestWatchdog)
#include "test_watchdog.moc"
