/// SMS: messages as plain text, sent and received through Twilio.
@NullMarked
package city.okno.channel.sms;

import org.jspecify.annotations.NullMarked;
