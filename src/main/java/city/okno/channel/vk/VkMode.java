package city.okno.channel.vk;

/// How updates come in.
enum VkMode {
    /// We ask (Bots Long Poll API); needs no address that VK reaches.
    LONG_POLL,
    /// VK calls us (Callback API).
    CALLBACK
}
