// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.apartment;

import java.util.List;

import org.steward.core.api.mode.ModeValue;

/** The figures of the mode, each with its source (domain section 3). */
final class ApartmentFigures {
    private ApartmentFigures() {}

    static List<ModeValue> all() {
        return List.of(
                new ModeValue("phone.maxRings", "3", "S0"),
                new ModeValue("counter.hours", "08:30-18:30", "ST3, CV"),
                new ModeValue("service.firstAction", "30 min", "CV"),
                new ModeValue("service.urgentOnSite", "20 min", "ST3"),
                new ModeValue("service.urgentDone", "24 h", "C05, C08"),
                new ModeValue("service.ordinaryDone", "2 d", "ST3"),
                new ModeValue("complaint.firstReply", "24 h", "ST3"),
                new ModeValue("complaint.minor.resolve", "2 d", "ST3"),
                new ModeValue("request.callbackPercent", "30", "A08-A10"),
                new ModeValue("greeting.residential.windows", "17:30-18:00", "S1"),
                new ModeValue("standard.freeServices", "3", "ST3"),
                new ModeValue("standard.eventsPerYear", "2", "ST3"),
                new ModeValue("standard.surveysPerYear", "2", "ST3"),
                new ModeValue("standard.householdContact", "70", "ST3"),
                new ModeValue("standard.repairCallback", "30", "A08-A10"),
                new ModeValue("standard.dissatisfiedCalledBack", "100", "A11, A13"),
                new ModeValue("standard.dissatisfiedSettled", "90", "ST3"),
                new ModeValue("standard.surveyTarget", "96", "S0"));
    }
}
