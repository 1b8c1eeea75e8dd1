/** "My work" and "my department": the open tasks as lists. */
package org.kesheng.work.web;
