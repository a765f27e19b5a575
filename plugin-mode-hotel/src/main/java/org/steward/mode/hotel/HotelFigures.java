// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.hotel;

import java.util.List;

import org.steward.core.api.mode.ModeValue;

/** The figures of the mode, each with its source (domain section 3). */
final class HotelFigures {
    private HotelFigures() {}

    static List<ModeValue> all() {
        return List.of(
                new ModeValue("phone.maxRings", "3", "S0"),
                new ModeValue("counter.hours", "00:00-24:00", "H03, ST5"),
                new ModeValue("service.firstAction", "5 min", "CV"),
                new ModeValue("service.urgentOnSite", "10 min", "ST5"),
                new ModeValue("service.urgentDone", "6 h", "ST5"),
                new ModeValue("service.ordinaryDone", "1 d", "ST5"),
                new ModeValue("service.otherDone", "24 h", "CV"),
                new ModeValue("complaint.firstReply", "2 h", "CV"),
                new ModeValue("complaint.minor.resolve", "24 h", "ST5"),
                new ModeValue("bulletin.postWithin", "30 min", "ST5"),
                new ModeValue("request.callbackPercent", "100", "CV"),
                new ModeValue("chat.replyDay", "5 min", "CV"),
                new ModeValue("chat.replyNight", "15 min", "CV"),
                new ModeValue("greeting.office.windows", "08:30-09:00", "S1, CV"),
                new ModeValue("greeting.residential.windows", "17:30-18:00", "S1, CV"),
                new ModeValue("standing.gateWindows", "06:00-22:00", "CV"),
                new ModeValue("standard.freeServices", "6", "ST5"),
                new ModeValue("standard.eventsPerYear", "4", "ST5"),
                new ModeValue("standard.surveysPerYear", "2", "CV"),
                new ModeValue("standard.householdContact", "90", "CV"),
                new ModeValue("standard.repairCallback", "100", "CV"),
                new ModeValue("standard.dissatisfiedCalledBack", "100", "ST5"),
                new ModeValue("standard.dissatisfiedSettled", "95", "CV"),
                new ModeValue("standard.surveyTarget", "96", "S0"));
    }
}
