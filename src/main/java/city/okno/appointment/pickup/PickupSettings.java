package city.okno.appointment.pickup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `okno.appointments.pickup.*`.
///
/// @param service code of the service in the catalogue that collecting a document is; if there is
///   none, one comes without an appointment
@ConfigurationProperties("okno.appointments.pickup")
record PickupSettings(@DefaultValue("document_pickup") String service) {}
