import type { Calibration } from "./confidence.ts";

/**
 * Fitted by logistic regression on questions whose first quote is known to answer or not, a part of them without any
 * answer in the articles; the threshold on golden questions about the sample articles, a third of them without an answer.
 */
export const CALIBRATION: Calibration = {
  threshold: 0.2,
  sameLanguage: {
    intercept: -4.3958,
    weights: {
      share: 2.5376,
      lead: 0.0229,
      coverage: -0.6925,
      context: 1.0701,
      passage: 1.0548,
      exact: -0.4901,
      relation: 0.3501,
      weakestName: 0.5559,
      missing: -0.4907,
      missingEverywhere: -0.5887,
      kindStrength: 0.2639,
      kindNear: -0.015,
      focusBeside: -0.0148,
      meaning: 1.1273,
      retrievalLead: 0.7052,
      agreement: 0.1719,
      opposite: -2.0473,
      negated: -0.7796,
      terms: -0.2533,
    },
  },
  crossLanguage: {
    intercept: -4.5937,
    weights: {
      share: 2.6313,
      lead: 0.003,
      coverage: -1.0392,
      context: 1.3987,
      passage: 1.4217,
      exact: -0.9789,
      relation: -0.376,
      weakestName: 1.2653,
      missing: -0.321,
      missingEverywhere: 0.1431,
      kindStrength: 0.0523,
      kindNear: -0.2528,
      focusBeside: 0.0861,
      meaning: 2.1314,
      retrievalLead: 0.9097,
      agreement: -0.0435,
      opposite: -0.7031,
      negated: -0.2867,
      terms: -0.2916,
    },
  },
};
