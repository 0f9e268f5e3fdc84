// KCalendarCore, the calendar behind KOrganizer and Kontact. A file is read twice: as a calendar, and as a message that
// came by mail; what the library logs on the way are its problems.
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <KCalendarCore/ScheduleMessage>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QTimeZone>

using namespace KCalendarCore;

namespace {

QJsonArray problems;

void note(QtMsgType, const QMessageLogContext &, const QString &text)
{
    const QString line = text.simplified();
    if (!line.isEmpty())
        problems.append(line);
}

QJsonValue known(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue instant(const QDateTime &time, bool wholeDay)
{
    const bool none = wholeDay || !time.isValid() || time.timeSpec() == Qt::LocalTime;
    return none ? QJsonValue(QJsonValue::Null) : QJsonValue(time.toUTC().toString(Qt::ISODate));
}

QString status(const Incidence &one)
{
    if (one.status() == Incidence::StatusConfirmed)
        return QStringLiteral("CONFIRMED");
    return one.status() == Incidence::StatusCanceled ? QStringLiteral("CANCELLED") : QString();
}

QString answer(const Attendee &who)
{
    switch (who.status()) {
    case Attendee::NeedsAction: return QStringLiteral("NEEDS-ACTION");
    case Attendee::Accepted: return QStringLiteral("ACCEPTED");
    case Attendee::Declined: return QStringLiteral("DECLINED");
    case Attendee::Tentative: return QStringLiteral("TENTATIVE");
    default: return QString();
    }
}

QJsonObject shown(const Event &one)
{
    QJsonArray people;
    const auto attendees = one.attendees();
    for (const Attendee &who : attendees)
        people.append(QJsonObject{{"email", who.email()}, {"name", known(who.name())},
                                  {"partstat", known(answer(who))}, {"rsvp", who.RSVP()}});
    const auto links = one.conferences();
    return {{"uid", one.uid()},
            {"start", instant(one.dtStart(), one.allDay())},
            {"end", instant(one.dtEnd(), one.allDay())},
            {"summary", one.summary()},
            {"status", known(status(one))},
            {"sequence", one.revision()},
            {"location", known(one.location())},
            {"url", known(one.url().toString())},
            {"conference", links.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(links.first().uri().toString())},
            {"organizer", known(one.organizer().email())},
            {"attendees", people}};
}

QJsonObject understood(const QByteArray &text)
{
    ICalFormat format;
    const MemoryCalendar::Ptr calendar(new MemoryCalendar(QTimeZone::utc()));
    const MemoryCalendar::Ptr inbox(new MemoryCalendar(QTimeZone::utc()));
    if (!format.fromRawString(calendar, text))
        return {{"error", "no calendar"}};
    const auto message = format.parseScheduleMessage(inbox, QString::fromUtf8(text));
    QJsonArray events;
    const auto found = calendar->rawEvents();
    for (const Event::Ptr &one : found)
        events.append(shown(*one));
    const QString method = message ? ScheduleMessage::methodName(message->method()).toUpper() : QString();
    return {{"method", known(method)}, {"events", events}, {"problems", problems}};
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    qInstallMessageHandler(note);
    QTextStream out(stdout);
    out.setCodec("UTF-8");
    const QStringList paths = QCoreApplication::arguments().mid(1);
    for (const QString &path : paths) {
        problems = QJsonArray();
        QFile file(path);
        QJsonObject told = file.open(QIODevice::ReadOnly) ? understood(file.readAll())
                                                          : QJsonObject{{"error", "not readable"}};
        told.insert("file", path);
        out << QJsonDocument(told).toJson(QJsonDocument::Compact) << Qt::endl;
    }
    return 0;
}
