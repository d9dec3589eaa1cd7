/** Who may call: API keys with scopes and organisations, kept as hashes in one file. */
package servicedelivery.access;
