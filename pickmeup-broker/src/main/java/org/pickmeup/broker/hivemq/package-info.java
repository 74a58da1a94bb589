/** HiveMQ Community Edition as the engine: passes every check of the contract, keeps everything in files. */
package org.pickmeup.broker.hivemq;
