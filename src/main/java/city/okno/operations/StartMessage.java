package city.okno.operations;

import city.okno.settings.OknoSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The last line of a start: where to go now.
@Component
class StartMessage {

    private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

    private final OknoSettings settings;

    StartMessage(OknoSettings settings) {
        this.settings = settings;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            var port = context.getWebServer().getPort();
            log.info("Okno is open. Web chat: http://localhost:{}/", port);
            if (settings.publicUrl() != null) {
                log.info("From outside: {}", settings.publicUrl());
            }
        }
    }
}
