export function ReceptionPage() {
  return null;
}
