// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.butler;

import java.util.List;

import org.steward.core.api.mode.ModeValue;

/** The figures of the mode, each with its source (domain section 3). */
final class ButlerFigures {
    private ButlerFigures() {}

    static List<ModeValue> all() {
        return List.of(
                new ModeValue("phone.maxRings", "3", "S0"),
                new ModeValue("counter.hours", "08:00-20:00", "ST4, CV"),
                new ModeValue("service.firstAction", "5 min", "CV"),
                new ModeValue("service.urgentOnSite", "15 min", "H04, CV"),
                new ModeValue("service.urgentDone", "24 h", "C05, C08"),
                new ModeValue("service.ordinaryDone", "1 d", "ST4"),
                new ModeValue("service.otherDone", "1 d", "CV"),
                new ModeValue("complaint.firstReply", "4 h", "CV"),
                new ModeValue("complaint.minor.resolve", "2 d", "ST4"),
                new ModeValue("request.callbackPercent", "100", "CV"),
                new ModeValue("chat.replyDay", "5 min", "CV"),
                new ModeValue("chat.replyNight", "15 min", "CV"),
                new ModeValue("greeting.residential.windows", "07:30-08:00;17:30-18:00", "S1, CV"),
                new ModeValue("standard.freeServices", "5", "ST4"),
                new ModeValue("standard.eventsPerYear", "3", "ST4"),
                new ModeValue("standard.surveysPerYear", "4", "ST4"),
                new ModeValue("standard.householdContact", "80", "ST4"),
                new ModeValue("standard.repairCallback", "100", "CV"),
                new ModeValue("standard.dissatisfiedCalledBack", "100", "A11, A13"),
                new ModeValue("standard.dissatisfiedSettled", "90", "ST4"),
                new ModeValue("standard.surveyTarget", "98", "CV"));
    }
}
