/** What people write in their own words: keywords, their association with groups, sentiment. */
package org.kesheng.analytics.text;
