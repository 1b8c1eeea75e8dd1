/**
 * Do groups differ? Rank and mean tests of several groups and of two, effect sizes, and p-values adjusted over a
 * family of tests. All of them allow for ties: survey answers are little else.
 */
package org.kesheng.analytics.comparison;
