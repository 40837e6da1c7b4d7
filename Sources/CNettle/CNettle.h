// Nettle for Swift: one digest, in one call.
#ifndef CNETTLE_H
#define CNETTLE_H

#include <nettle/sha2.h>
#include <nettle/version.h>
#include <stddef.h>
#include <stdint.h>

// Writes the SHA-256 digest of some bytes; `bytes` may be NULL where there are none.
static inline void cnettle_sha256(const void *bytes, size_t count, uint8_t digest[SHA256_DIGEST_SIZE]) {
  struct sha256_ctx context;
  sha256_init(&context);
  if (count > 0) sha256_update(&context, count, (const uint8_t *)bytes);
#if NETTLE_VERSION_MAJOR >= 4
  sha256_digest(&context, digest);
#else
  sha256_digest(&context, SHA256_DIGEST_SIZE, digest);
#endif
}

#endif
