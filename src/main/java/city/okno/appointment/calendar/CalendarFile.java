package city.okno.appointment.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Date;

/// A calendar file (`.ics`, media type [#MEDIA_TYPE]) of one appointment, in UTF-8.
public final class CalendarFile {

    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private static final String PRODUCT = "-//city.okno//Okno//EN";

    private CalendarFile() {}

    /// A new appointment, or with a higher sequence a moved one: rings a day and two hours before.
    public static byte[] booked(CalendarEntry entry) {
        var event = event(entry);
        event.setStatus(Status.confirmed());
        event.addAlarm(alarm(entry, Duration.builder().prior(true).days(1).build()));
        event.addAlarm(alarm(entry, Duration.builder().prior(true).hours(2).build()));
        return file(entry, event, Method.publish());
    }

    /// Takes it out of the calendar. Its sequence is higher than what was sent before.
    public static byte[] cancelled(CalendarEntry entry) {
        var event = event(entry);
        event.setStatus(Status.cancelled());
        return file(entry, event, Method.cancel());
    }

    private static VEvent event(CalendarEntry entry) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(entry.changed()));
        event.setDateStart(Date.from(entry.start()));
        event.setDateEnd(Date.from(entry.end()));
        event.setSummary(entry.title());
        event.setDescription(entry.text());
        event.setLocation(entry.place());
        // the only texts that cannot be escaped (RFC 5545, 3.1: QSAFE-CHAR)
        var organizer = new Organizer(entry.organizer().replaceAll("[\"\\p{Cntrl}]", " "), "");
        organizer.setEmail(null);
        organizer.setUri(entry.site().toString());
        event.setOrganizer(organizer);
        return event;
    }

    private static VAlarm alarm(CalendarEntry entry, Duration before) {
        return VAlarm.display(new Trigger(before, Related.START), entry.title());
    }

    private static byte[] file(CalendarEntry entry, VEvent event, Method method) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        calendar.getTimezoneInfo().setDefaultTimezone(CalendarZone.of(entry.zone(), entry.start()));
        calendar.addEvent(event);
        return Folding.fold(text(calendar));
    }

    /// Without line breaks of the library: it counts characters, calendars count octets.
    private static String text(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException failure) {
            throw new UncheckedIOException("no disk is written to", failure);
        }
        return text.toString();
    }
}
