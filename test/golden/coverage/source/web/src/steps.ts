export function step(number: number): string {
  switch (number) {
    case 1:
      return 'step 1';
    case 2:
      return 'step 2';
    case 3:
      return 'step 3';
    case 4:
      return 'step 4';
    case 5:
      return 'step 5';
    case 6:
      return 'step 6';
    case 7:
      return 'step 7';
    case 8:
      return 'step 8';
    case 9:
      return 'step 9';
    case 10:
      return 'step 10';
    case 11:
      return 'step 11';
    case 12:
      return 'step 12';
    case 13:
      return 'step 13';
    case 14:
      return 'step 14';
    case 15:
      return 'step 15';
    case 16:
      return 'step 16';
    case 17:
      return 'step 17';
    case 18:
      return 'step 18';
    case 19:
      return 'step 19';
    case 20:
      return 'step 20';
    case 21:
      return 'step 21';
    case 22:
      return 'step 22';
    case 23:
      return 'step 23';
    case 24:
      return 'step 24';
    case 25:
      return 'step 25';
    case 26:
      return 'step 26';
    case 27:
      return 'step 27';
    case 28:
      return 'step 28';
    case 29:
      return 'step 29';
    case 30:
      return 'step 30';
    default:
      return 'done';
  }
}
