import type {Person} from "./cast.js";

/** Made-up personal data. Each value can be recognised, so that a test can prove that none of it leaves. */
export interface PersonalData {
  lastName: string;
  firstName: string;
  email: string;
  ip: string;
  latitude: string;
  longitude: string;
}

/** Addresses are from 192.0.2.0/24, which RFC 5737 keeps for examples. */
export function personalData({index}: Pick<Person, "index">): PersonalData {
  const digits = String(index).padStart(6, "0");
  return {
    lastName: `Canary-lastname-${index}`,
    firstName: `Canary-firstname-${index}`,
    email: `canary-email-${index}@halden.example`,
    ip: `192.0.2.${1 + (index % 254)}`,
    latitude: `59.9${digits}07`,
    longitude: `10.7${digits}07`
  };
}
