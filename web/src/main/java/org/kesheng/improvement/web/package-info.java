/** Plan board, plan dossier, REST of plans. */
package org.kesheng.improvement.web;
