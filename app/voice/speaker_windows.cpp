// SPDX-License-Identifier: Apache-2.0
#include "speaker.h"

#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <windows.h>

#include <initguid.h>  // no library has the numbers of SAPI's classes
#include <sapi.h>

namespace voice {

namespace {

/// A pointer that Windows counts.
template <typename Interface> class Counted {
public:
    Counted() = default;
    ~Counted() { reset(); }
    Q_DISABLE_COPY_MOVE(Counted)

    void reset()
    {
        if (m_it != nullptr)
            m_it->Release();
        m_it = nullptr;
    }
    Interface **place()
    {
        reset();
        return &m_it;
    }
    Interface *operator->() const { return m_it; }
    Interface *get() const { return m_it; }

private:
    Interface *m_it = nullptr;
};

/// SAPI names languages by number, in hexadecimal: 409 is English of the United States. Those that
/// readers in the United States know best come first.
QList<QString> languageNumbers(const QString &language)
{
    if (language == QLatin1String("es"))
        return {"540A", "580A", "80A", "C0A", "40A"};
    return {"409", "1009", "809"};
}

/// Whether a voice's attribute such as "409;9" has a language.
bool speaks(const QString &attribute, const QString &number)
{
    return attribute.split(QLatin1Char(';')).contains(number, Qt::CaseInsensitive);
}

QString languagesOf(ISpObjectToken &token)
{
    Counted<ISpDataKey> attributes;
    wchar_t *text = nullptr;
    if (FAILED(token.OpenKey(L"Attributes", attributes.place())) ||
        FAILED(attributes->GetStringValue(L"Language", &text)))
        return {};
    const QString languages = QString::fromWCharArray(text);
    CoTaskMemFree(text);
    return languages;
}

/// SAPI's rate goes from -10 to 10, where 10 is three times as fast, as ours at 1.
long sapiRate(double rate)
{
    return std::lround(std::clamp(rate, -1.0, 1.0) * 10);
}

/// Asked so often for what has happened, in milliseconds: SAPI's messages need a window.
constexpr int kAsk = 50;

class SapiSpeaker : public Speaker {
public:
    SapiSpeaker();

    void say(const Order &order) override;
    void stop() override;

private:
    /// Finds a voice for the language. @return why there is none; empty when there is one
    QString choose(const QString &language);
    void follow();
    void fail(const QString &reason);

    Counted<ISpVoice> m_voice;
    QString m_language;  ///< of the voice
    QString m_id;        ///< of what is said; empty while nothing is
    ULONG m_number = 0;  ///< SAPI's own, of the same
    bool m_started = false;
    QTimer m_ask;
};

SapiSpeaker::SapiSpeaker()
{
    // Without COM no voice is made, and that is told then.
    (void)CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED);
    m_ask.setInterval(kAsk);
    connect(&m_ask, &QTimer::timeout, this, &SapiSpeaker::follow);
}

QString SapiSpeaker::choose(const QString &language)
{
    const QString noEngine = QStringLiteral("no-engine");
    if (m_voice.get() == nullptr &&
        FAILED(CoCreateInstance(CLSID_SpVoice, nullptr, CLSCTX_ALL, IID_ISpVoice,
                                reinterpret_cast<void **>(m_voice.place()))))
        return noEngine;
    if (m_language == language)
        return {};
    Counted<ISpObjectTokenCategory> category;
    Counted<IEnumSpObjectTokens> tokens;
    ULONG count = 0;
    if (FAILED(CoCreateInstance(CLSID_SpObjectTokenCategory, nullptr, CLSCTX_ALL,
                                IID_ISpObjectTokenCategory,
                                reinterpret_cast<void **>(category.place()))) ||
        FAILED(category->SetId(SPCAT_VOICES, FALSE)) ||
        FAILED(category->EnumTokens(nullptr, nullptr, tokens.place())) ||
        FAILED(tokens->GetCount(&count)) || count == 0)
        return noEngine;
    for (const QString &number : languageNumbers(language)) {
        for (ULONG i = 0; i < count; ++i) {
            Counted<ISpObjectToken> token;
            if (SUCCEEDED(tokens->Item(i, token.place())) &&
                speaks(languagesOf(*token.get()), number) &&
                SUCCEEDED(m_voice->SetVoice(token.get()))) {
                m_language = language;
                return {};
            }
        }
    }
    return QStringLiteral("no-voice");
}

void SapiSpeaker::say(const Order &order)
{
    stop();
    m_id = order.id;
    if (const QString reason = choose(order.language); !reason.isEmpty()) {
        fail(reason);
        return;
    }
    m_voice->SetRate(sapiRate(order.rate));
    m_voice->SetVolume(static_cast<USHORT>(std::lround(std::clamp(order.volume, 0.0, 1.0) * 100)));
    const std::wstring text = order.text.toStdWString();
    if (FAILED(m_voice->Speak(text.c_str(), SPF_ASYNC | SPF_IS_NOT_XML, &m_number))) {
        fail(QStringLiteral("engine"));
        return;
    }
    m_ask.start();
}

void SapiSpeaker::stop()
{
    m_ask.stop();
    m_started = false;
    if (!std::exchange(m_id, {}).isEmpty() && m_voice.get() != nullptr)
        m_voice->Speak(nullptr, SPF_ASYNC | SPF_PURGEBEFORESPEAK, nullptr);
}

void SapiSpeaker::follow()
{
    SPVOICESTATUS status{};
    if (FAILED(m_voice->GetStatus(&status, nullptr)) || FAILED(status.hrLastResult)) {
        fail(QStringLiteral("engine"));
        return;
    }
    const bool ended =
        status.ulLastStreamQueued == m_number && (status.dwRunningState & SPRS_DONE) != 0;
    if (!m_started && (ended || status.ulCurrentStream == m_number)) {
        m_started = true;
        report("started", m_id);
    }
    if (!ended)
        return;
    m_ask.stop();
    m_started = false;
    report("finished", std::exchange(m_id, {}));
}

void SapiSpeaker::fail(const QString &reason)
{
    m_ask.stop();
    m_started = false;
    report("failed", std::exchange(m_id, {}), reason);
}

}  // namespace

std::unique_ptr<Speaker> makeSpeaker()
{
    return std::make_unique<SapiSpeaker>();
}

}  // namespace voice
