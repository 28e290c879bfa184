package city.okno.document;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param remindAt when on its day somebody is reminded of a document, in the city's zone
@ConfigurationProperties("okno.documents")
record DocumentSettings(@DefaultValue("10:00") LocalTime remindAt) {}
