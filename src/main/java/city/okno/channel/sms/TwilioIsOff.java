package city.okno.channel.sms;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Whether no account of the provider is given, so that something else may stand in for it.
public final class TwilioIsOff implements Condition {

    private final TwilioIsOn on = new TwilioIsOn();

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !on.matches(context, metadata);
    }
}
