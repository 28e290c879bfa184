package city.okno.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The door to the campaigns themselves.
public interface Campaigns {

    /// Announces a campaign; people can apply from now on. One that needs no applicants opens by
    /// the next [#openIfDue].
    CampaignId announce(CampaignPlan plan, Instant now);

    Optional<Campaign> find(CampaignId campaign);

    Optional<Campaign> byCode(String code);

    /// Campaigns that are not closed, the newest first, at most 50.
    List<Campaign> running(Instant now);

    /// Those of the running campaigns that permit the act now.
    List<Campaign> permitting(Act act, Instant now);

    /// All directions in their order, also those that are not open yet.
    List<Direction> directions(CampaignId campaign);

    /// Opens the campaign if it is due, under the lock of its row.
    ///
    /// @return the campaign as it is now
    Campaign openIfDue(CampaignId campaign, Instant now);
}
