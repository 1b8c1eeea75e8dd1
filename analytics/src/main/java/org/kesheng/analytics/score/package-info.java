/** The figures by which satisfaction is reported: top-box share, net promoter score, effort, index. */
package org.kesheng.analytics.score;
