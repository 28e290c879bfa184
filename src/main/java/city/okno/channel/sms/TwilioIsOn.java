package city.okno.channel.sms;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Whether `okno.twilio.account-sid` says something; an empty value says nothing.
final class TwilioIsOn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("okno.twilio.account-sid", "").isBlank();
    }
}
