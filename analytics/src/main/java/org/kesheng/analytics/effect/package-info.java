/**
 * Did the plan work? Comparisons of before and after that do not fall for regression to the mean: plans begin after
 * bad months, and bad months are followed by better ones anyway.
 */
package org.kesheng.analytics.effect;
