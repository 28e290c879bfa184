package city.okno.channel.telegram;

/// How updates come in.
enum TelegramMode {
    /// We ask (`getUpdates`); needs no address that Telegram reaches.
    POLLING,
    /// Telegram calls us (`setWebhook`).
    WEBHOOK
}
