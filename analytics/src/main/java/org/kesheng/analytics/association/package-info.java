/** Do two answers go together: correlations, cross tables, ordinal association, trends in proportions. */
package org.kesheng.analytics.association;
