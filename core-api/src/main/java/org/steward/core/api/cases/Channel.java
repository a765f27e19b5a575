// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import org.steward.core.api.text.Text;

/** How a matter reached the service centre (domain 1.2). */
public enum Channel {
    COUNTER(Text.of("Counter", "前台")),
    PHONE(Text.of("Phone", "电话")),
    HOTLINE(Text.of("Hotline", "热线")),
    BOX(Text.of("Complaint box", "投诉箱")),
    LETTER(Text.of("Letter", "来函")),
    APP(Text.of("App or web page", "网页/应用")),
    CHAT(Text.of("Chat", "即时消息")),
    PATROL(Text.of("Patrol", "巡视")),
    VISIT(Text.of("Visit", "拜访")),
    CALLBACK(Text.of("Call-back", "回访")),
    SURVEY(Text.of("Survey", "意见征询")),
    SUPERIOR(Text.of("Superior office", "上级单位")),
    MEDIA(Text.of("Media", "媒体")),
    AUTHORITY(Text.of("Authority", "政府部门"));

    private final Text title;

    Channel(Text title) {
        this.title = title;
    }

    /** The channel in words. */
    public Text title() {
        return title;
    }
}
