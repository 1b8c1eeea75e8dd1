/** Attachments over REST and on screens. */
package org.kesheng.document.web;
