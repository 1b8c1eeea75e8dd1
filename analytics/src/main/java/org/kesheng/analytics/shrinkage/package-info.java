/**
 * What is the rate of a small unit, honestly? Empirical Bayes: units of one comparable group lend each other
 * strength, the smaller a unit the more. Show the raw rate beside it; a prior over groups that are not comparable
 * says nothing.
 */
package org.kesheng.analytics.shrinkage;
