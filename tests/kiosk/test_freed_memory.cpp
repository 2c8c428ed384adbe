// SPDX-License-Identifier: Apache-2.0
// What was typed does not stay in memory that was given back (PRIV-6). Not built under sanitizers,
// which bring an allocator of their own, nor where the C library is another one: what is tested
// asks glibc for it.
#include "support/test_program.h"

#include "kiosk/kiosk_process.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr int kBeginning = 20;  ///< letters of the word that are looked for

char letter(int index)
{
    return static_cast<char>('a' + (index * 7 + index / 5) % 26);
}

/// The word, which stands nowhere else: it is put together where it is needed.
QString word(int size)
{
    QString text;
    for (int i = 0; i < size; ++i)
        text += QLatin1Char(letter(i));
    return text;
}

/// What the search itself needs. It holds the word, and so it is left out.
struct Own {
    std::array<char, 2 * kBeginning> wanted;
    std::array<char, 1 << 16> part;
};
Own own;

/// How often the word stands in these bytes of the memory.
int countIn(int memory, off_t begin, off_t end)
{
    constexpr off_t kPage = 4096;
    constexpr auto kOverlap = static_cast<off_t>(sizeof(Own::wanted)) - 1;
    int found = 0;
    for (off_t at = begin; at < end;) {
        const ssize_t size =
            pread(memory, own.part.data(), std::min<size_t>(own.part.size(), end - at), at);
        if (size <= kOverlap) {
            // What cannot be read is whole pages, and holds nothing that was typed.
            at = (at / kPage + 1) * kPage;
            continue;
        }
        const char *from = own.part.data();
        const char *stop = from + size;
        while ((from = static_cast<const char *>(
                    memmem(from, stop - from, own.wanted.data(), own.wanted.size()))) != nullptr) {
            ++found;
            ++from;
        }
        // Parts overlap by less than a word: none is missed, none is counted twice.
        at += at + size >= end ? size : size - kOverlap;
    }
    return found;
}

/// How often words that begin so stand in the memory of this process; -1 when it cannot be looked
/// at. It is read by way of the kernel, which refuses where looking there itself would end the
/// test.
int countInMemory()
{
    for (int i = 0; i < kBeginning; ++i) {
        own.wanted[2 * i] = letter(i);
        own.wanted[2 * i + 1] = '\0';
    }
    QFile maps("/proc/self/maps");
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly))
        return -1;
    const auto ownBegin = static_cast<off_t>(reinterpret_cast<quintptr>(&own));
    const auto ownEnd = static_cast<off_t>(ownBegin + sizeof own);
    int found = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (!line.contains(" rw"))
            continue;
        const QList<QByteArray> ends = line.left(line.indexOf(' ')).split('-');
        const off_t begin = ends.at(0).toLongLong(nullptr, 16);
        const off_t end = ends.at(1).toLongLong(nullptr, 16);
        found += countIn(memory, begin, std::clamp(ownBegin, begin, end));
        found += countIn(memory, std::clamp(ownEnd, begin, end), end);
    }
    close(memory);
    return found;
}

}  // namespace

class TestFreedMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingStays_data();
    void nothingStays();
};

void TestFreedMemory::nothingStays_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {20, 60, 200, 480, 600, 5'000})
        QTest::addRow("PRIV-6 %d letters", size) << size;
}

void TestFreedMemory::nothingStays()
{
    QFETCH(const int, size);
    kiosk::overwriteFreedMemory();
    {
        QList<QString> typed;
        for (int i = 0; i < 20; ++i) {
            typed.append(word(size));
            typed.last().detach();
        }
        QVERIFY(countInMemory() >= 20);
    }
    kiosk::overwriteSpareMemory();
    QCOMPARE(countInMemory(), 0);
}

GUIDE_TEST(TestFreedMemory)
#include "test_freed_memory.moc"
