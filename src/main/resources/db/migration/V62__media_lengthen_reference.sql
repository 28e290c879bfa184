-- VK refers to a photo by its address, which is longer than Telegram's ids.
alter table picture_fetch alter column reference set data type varchar(2000);
