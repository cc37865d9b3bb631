#pragma once

#include "ui/call/AdmissionWords.h"
#include "ui/widgets/PackStanding.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;

namespace permanence {

class CallSession;
class PackMeter;
class RemarkList;

/// What the caller is entitled to, before the agent says yes (USE-1): the verdict, every reason and warning,
/// desk hours and factor, what half an hour would cost, prepaid time left. It has its room from the start, so
/// that nothing moves while one types.
class AdmissionPanel : public QWidget
{
    Q_OBJECT

public:
    /// The example that is priced.
    static constexpr Duration kExample = 30 * kMinute;

    explicit AdmissionPanel(CallSession &session, QWidget *parent = nullptr);

    void setBriefing(const CallBriefing &briefing);
    /// By what is written down by now, and the time.
    void showNow();
    void retranslate();
    /// For the tab order: where the policy sells several services, the agent picks the one that is priced.
    [[nodiscard]] QComboBox *serviceBox() const;
    /// The letter that stands for it.
    [[nodiscard]] QString accessKey() const;
    /// The decision as of the last showNow(); none where it is not known who calls, or the call is about a
    /// ticket.
    [[nodiscard]] const std::optional<Admission> &admission() const { return m_admission; }

signals:
    /// The prepaid time as of now; none where the caller has none.
    void packsShown(const std::optional<permanence::PackStanding> &standing);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void reserveRoom();
    void rebuildServices();
    [[nodiscard]] bool isBriefed() const;
    void showVerdict(Instant now);
    void showPrice(Instant now);
    void showPacks(Instant now);

    CallSession &m_session;
    CallBriefing m_briefing;
    std::optional<Admission> m_admission;
    QString m_service; ///< id of the one that is priced
    RemarkList *m_verdict;
    QWidget *m_room;
    RemarkList *m_remarks;
    RemarkList *m_hours;
    QWidget *m_priceRow;
    QLabel *m_serviceLabel;
    QComboBox *m_services;
    QLabel *m_price;
    PackMeter *m_packs;
    QTimer m_minute;
};

} // namespace permanence
