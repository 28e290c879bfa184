package city.okno.campaign;

/// A campaign in the database.
public record CampaignId(long value) {}
